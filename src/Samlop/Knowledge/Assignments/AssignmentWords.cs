using Samlop.Platform.Amounts;
using Samlop.Platform.Text;
using Samlop.Platform.Ui;
using Samlop.Platform.UseCases;

namespace Samlop.Knowledge.Assignments;

/// <summary>How assignments are told. What the letters say is in Norwegian; the words around it are the reader's.</summary>
internal static class AssignmentWords
{
    public const string Kind = "knowledge.assignment";

    private static readonly Words<AssignmentsText, AssignmentState> States = new("State");
    private static readonly Words<AssignmentsText, AssignmentRecordKind> Kinds = new("Kind");
    private static readonly Words<AssignmentsText, LetterChange> Changes = new("Change");
    private static readonly Words<AssignmentsText, AssignmentResearch> Researches = new("Research");
    private static readonly Words<AssignmentsText, PartKind> Parts = new("Part");

    /// <summary>What events about the assignment are about.</summary>
    public static Subject SubjectOf(string number) => Subject.Named(Kind, number);

    public static string Of(AssignmentState? state) =>
        state is { } known ? States.Of(known).ToString() : AssignmentsText.State_Unknown;

    public static Tone ToneOf(AssignmentState? state) => state switch
    {
        AssignmentState.Delivered => Tone.Success,
        AssignmentState.Begun => Tone.Info,
        AssignmentState.Stopped => Tone.Warning,
        _ => Tone.Neutral,
    };

    public static string Of(AssignmentRecordKind kind) => Kinds.Of(kind).ToString();

    public static string Of(LetterChange change) => Changes.Of(change).ToString();

    public static string Of(AssignmentResearch research) => Researches.Of(research).ToString();

    public static string NameOf(AssignmentPart part) => Parts.Of(part.Kind, part.Code, part.Name).ToString();

    /// <summary>The short names of those with a role, of the whole or of a part; each once.</summary>
    public static string Bodies(Assignment assignment, BodyRole role, string? part = null) => string.Join(", ", assignment.Bodies
        .Where(party => party.Role == role && (part is null || party.Part == part))
        .Select(party => AssignmentCatalogue.Current.BodyOf(party.Body).Short).Distinct());

    /// <summary>What a deadline says: a day, a month that is tentative, an event; and what it was before it was moved.</summary>
    public static string Tell(StandingDeadline deadline) => deadline.Moved is { } moved
        ? Sentence.Say(AssignmentsText.Deadline_Moved, Written.Date(moved.Day), Tell(deadline.Given))
        : Tell(deadline.Given);

    public static string Tell(AssignmentDeadline deadline) => deadline switch
    {
        { Day: { } day } => Written.Date(day),
        { MonthEnd: { } month, Event: { } latest } => Sentence.Say(AssignmentsText.Deadline_MonthOrEvent, Written.Month(month), latest),
        { MonthEnd: { } month } => Sentence.Say(AssignmentsText.Deadline_Month, Written.Month(month)),
        _ => Sentence.Say(AssignmentsText.Deadline_Event, deadline.Event),
    };

    /// <summary>What is due: what the letter calls it, else the part, else the assignment.</summary>
    public static string What(Assignment assignment, AssignmentDeadline deadline) =>
        deadline.What ?? (assignment.PartOf(deadline.Part) is { } part ? NameOf(part) : AssignmentsText.Whole);

    public static string Tell(Assignment assignment, AssignmentMoney money) => Sentence.Say(
        money.Year is null ? AssignmentsText.Money_NoYear : AssignmentsText.Money_Year,
        Written.Amount(AmountOf(money)), money.Chapter, money.Item, money.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture))
        + (assignment.PartOf(money.Part) is { } part ? $" ({NameOf(part)})" : "");

    public static Money AmountOf(AssignmentMoney money) => Money.FromKroner(money.Kroner);

    public static string Tell(Assignment assignment, AssignmentRepeat repeat) => Sentence.Say(
        repeat.AtLeast ? AssignmentsText.Repeat_AtLeast : AssignmentsText.Repeat_Times,
        assignment.PartOf(repeat.Part)!.Name, repeat.TimesAYear, repeat.From, repeat.To);
}
