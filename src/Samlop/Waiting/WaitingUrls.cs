namespace Samlop.Waiting;

/// <summary>The addresses of what waits.</summary>
public static class WaitingUrls
{
    public const string SavedQuery = "lagret";

    /// <summary>How one gets notices.</summary>
    public const string Choices = "/varsler";

    /// <summary>The same, when it is saved.</summary>
    public const string Chosen = $"{Choices}?{SavedQuery}=true";
}
