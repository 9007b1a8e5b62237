namespace Pipeline.Standins.Functions;

/// <summary>What starts a function, with its settings resolved.</summary>
internal abstract record FunctionTrigger
{
    private FunctionTrigger()
    {
    }

    /// <summary>Gets the trigger's name in the official metadata.</summary>
    public abstract string BindingType { get; }

    /// <summary>Gets the names, besides the trigger's parameter, that the method may take as text.</summary>
    public abstract IReadOnlyCollection<string> DataNames { get; }

    internal sealed record Blob(BlobPathTemplate Path, string Connection) : FunctionTrigger
    {
        public override string BindingType => "blobTrigger";

        public override IReadOnlyCollection<string> DataNames => [.. Path.ParameterNames, BlobBindingData.BlobTrigger, BlobBindingData.Uri];
    }

    internal sealed record Timer(TimerSchedule Schedule, bool UseMonitor, bool RunOnStartup) : FunctionTrigger
    {
        public override string BindingType => "timerTrigger";

        public override IReadOnlyCollection<string> DataNames => [];
    }

    internal sealed record Http(string Route, IReadOnlyList<string>? Methods) : FunctionTrigger
    {
        public override string BindingType => "httpTrigger";

        public override IReadOnlyCollection<string> DataNames { get; } = [.. HttpRoutes.ParameterNames(Route)];
    }
}
