namespace Pipeline.Local.Azurite;

/// <summary>How Azurite is to run: where it keeps its data, on which ports, and from which installation.</summary>
public sealed record AzuriteOptions
{
    /// <summary>Keep nothing on disk; all data is gone when the server stops.</summary>
    public bool InMemory { get; init; } = true;

    /// <summary>The data folder when not in memory; created if missing.</summary>
    public string? Location { get; init; }

    /// <summary>The ports to listen on, or null for three free ones that the operating system chooses.</summary>
    public AzuritePorts? Ports { get; init; }

    /// <summary>Accounts beside the development account and with its key; none sees anything of another.</summary>
    public IReadOnlyList<string> Accounts { get; init; } = [];

    /// <summary>Answer over HTTPS, and take the tokens of identities as Azure does; who signed them is not checked. Null: HTTP, and keys alone.</summary>
    public AzuriteCertificate? Certificate { get; init; }

    public AzuriteInstallation Installation { get; init; } = new();

    /// <summary>Told, in English, what takes long: the installation.</summary>
    public IProgress<string>? Progress { get; init; }

    /// <summary>How long the server may take to listen before the start counts as failed.</summary>
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromMinutes(2);

    public TimeProvider Time { get; init; } = TimeProvider.System;
}

/// <summary>The TCP ports of the three services on 127.0.0.1; 0 lets the operating system choose.</summary>
public sealed record AzuritePorts(int Blob, int Queue, int Table)
{
    /// <summary>The ports that <c>UseDevelopmentStorage=true</c> means.</summary>
    public static AzuritePorts Default { get; } = new(10000, 10001, 10002);

    internal static AzuritePorts Free { get; } = new(0, 0, 0);
}

/// <summary>The certificate that Azurite answers with: files in PEM.</summary>
public sealed record AzuriteCertificate(string CertificateFile, string KeyFile);
