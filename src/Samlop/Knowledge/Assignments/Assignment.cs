using System.Text.Json.Serialization;
using Samlop.Platform.Search;
using Samlop.Platform.Time;

namespace Samlop.Knowledge.Assignments;

/// <summary>How much of an assignment is research (FoU), as its title says.</summary>
public enum AssignmentResearch
{
    None,
    Partly,
    Whole,
}

/// <summary>What a body has to do with an assignment or a part of it.</summary>
public enum BodyRole
{
    Lead,
    With,
}

public enum PartKind
{
    Part,
    Phase,
}

/// <summary>What a letter did to an assignment.</summary>
public enum LetterChange
{
    /// <summary>Given before, and only registered in the letter.</summary>
    Registered,

    /// <summary>Given in a supplement to the year's letter.</summary>
    Added,
}

/// <summary>Tildelingsbrev, or a supplement to one: where assignments are given.</summary>
/// <param name="Title">As the letter calls itself, in Norwegian.</param>
/// <param name="Supplement">The number of the supplement; null for the letter itself.</param>
/// <param name="Date">Null where the text that Samløp has does not say.</param>
public sealed record AllocationLetter(string Code, string Title, int Year, int? Supplement = null, DateOnly? Date = null);

/// <summary>A body that the letters name.</summary>
public sealed record AssignmentBody(string Code, string Short, string Name);

/// <summary>A goal of the letter of 2023.</summary>
public sealed record AssignmentGoal(int Number, string Title);

/// <summary>An assignment of an earlier year that is referred to, and is not in the register.</summary>
public sealed record EarlierAssignment(string Number, string Title);

/// <summary>A body with its role; of the whole where there is no part.</summary>
public sealed record AssignmentParty(string Body, BodyRole Role, string? Part = null);

public sealed record AssignmentPart(string Code, PartKind Kind, string Name, string? Text = null);

/// <summary>Money over the state budget, in whole kroner.</summary>
/// <param name="Year">Null where the letter does not say for which year.</param>
public sealed record AssignmentMoney(int Kroner, string Chapter, string Item, string? Part = null, int? Year = null);

/// <summary>
/// A deadline: a day; or a month, tentatively its end, with the event that it must be met by. What is bound to an event has no day, and
/// none is made up.
/// </summary>
/// <param name="Code">Stable within the assignment; stored.</param>
/// <param name="MonthEnd">The month at the end of which it is tentatively due.</param>
/// <param name="Event">What it is due by at the latest, in Norwegian.</param>
/// <param name="Note">What is to be known of it, in Norwegian.</param>
public sealed record AssignmentDeadline(
    string Code, string? Part = null, string? What = null, DateOnly? Day = null, YearMonth? MonthEnd = null, string? Event = null,
    string? Note = null);

/// <summary>A report that returns: so many times a year, in these years.</summary>
public sealed record AssignmentRepeat(string Part, int TimesAYear, int From, int To, bool AtLeast = false);

/// <summary>What is to be delivered.</summary>
public sealed record AssignmentProduct(string What, string? Part = null);

/// <summary>What a letter changed.</summary>
public sealed record AssignmentChange(string Letter, LetterChange Kind, string Text);

/// <summary>
/// Oppdrag: what a ministry gives a directorate to do in a letter of allotment or a supplement to it, in the letter's own words. It is as
/// the letter gave it; what has happened since is in its records (<see cref="AssignmentRecord"/>).
/// </summary>
/// <param name="Number">As <c>2022-26</c>.</param>
/// <param name="Letter">Code of the letter it was given in.</param>
/// <param name="Point">Where in the letter.</param>
/// <param name="Goal">Null where the letter states none.</param>
/// <param name="Others">Who else has to do with it, in a sentence.</param>
/// <param name="MayBeProlonged">The letter says that it is prolonged if needed.</param>
public sealed record Assignment(
    string Number, string Title, string Letter, string Point, AssignmentResearch Research, int? Goal = null, string? Others = null,
    bool MayBeProlonged = false)
{
    public IReadOnlyList<string> Background { get; init; } = [];

    public IReadOnlyList<string> Task { get; init; } = [];

    public IReadOnlyList<AssignmentParty> Bodies { get; init; } = [];

    /// <summary>Bodies that were sent the same.</summary>
    public IReadOnlyList<string> SentAlsoTo { get; init; } = [];

    public IReadOnlyList<AssignmentPart> Parts { get; init; } = [];

    public IReadOnlyList<AssignmentMoney> Financing { get; init; } = [];

    public IReadOnlyList<AssignmentDeadline> Deadlines { get; init; } = [];

    public IReadOnlyList<AssignmentProduct> Deliveries { get; init; } = [];

    public IReadOnlyList<AssignmentRepeat> Repeats { get; init; } = [];

    /// <summary>Numbers of earlier assignments that it follows or is to be seen with.</summary>
    public IReadOnlyList<string> Follows { get; init; } = [];

    public IReadOnlyList<AssignmentChange> Changes { get; init; } = [];

    [JsonIgnore]
    public int Year => int.Parse(Number.AsSpan(0, 4), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>All that is searched in.</summary>
    [JsonIgnore]
    public string Words => string.Join(' ', [Number, Title, .. Background, .. Task, .. Parts.Select(p => $"{p.Name} {p.Text}")]);

    [JsonIgnore]
    internal SearchedText Searched => searched ??= new(Words);

    private SearchedText? searched;

    public AssignmentDeadline? DeadlineOf(string? code) => Deadlines.FirstOrDefault(deadline => deadline.Code == code);

    public AssignmentPart? PartOf(string? code) => Parts.FirstOrDefault(part => part.Code == code);

    public bool Concerns(string body) => Bodies.Any(party => party.Body == body);
}
