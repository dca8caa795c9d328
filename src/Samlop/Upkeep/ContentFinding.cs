namespace Samlop.Upkeep;

/// <summary>What is the matter with a piece of the content.</summary>
public enum ContentState
{
    /// <summary>A rate whose year is over: the change has come and is not entered.</summary>
    Outdated,

    /// <summary>A rate that was not found for the day.</summary>
    Missing,

    /// <summary>A rate or a rule that is not verified.</summary>
    Unsure,
}

/// <summary>Funn i innholdet: one rate or rule that somebody must look after.</summary>
/// <param name="State">What is the matter.</param>
/// <param name="Code">Its stable name in <c>content</c>.</param>
/// <param name="Name">What readers call it, by language code.</param>
/// <param name="KnownUntil">The last day it is known to hold, where it has one.</param>
/// <param name="Where">Where to look: a source, and the file the change is to be entered in.</param>
/// <param name="File">The file under <c>content</c>.</param>
public sealed record ContentFinding(
    ContentState State,
    string Code,
    Func<string, string> Name,
    DateOnly? KnownUntil,
    string Where,
    string File
);
