namespace Pipeline.Pages.Tests;

/// <summary>A test that needs a Chromium on the machine; without one it is skipped and says why.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ChromiumFactAttribute : FactAttribute
{
    public ChromiumFactAttribute()
    {
        if (!File.Exists(Chromium.Path))
        {
            Skip = $"No Chromium at {Chromium.Path}: install the package chromium, or name one in CHROMIUM_PATH.";
        }
    }
}
