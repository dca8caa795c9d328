using System.Linq.Expressions;
using Samlop.Audit.TwoPerson;
using Samlop.Grants.Calls;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Control;

[SubjectKind("grants.control-case")]
public readonly record struct ControlCaseId(Guid Value) : IId<ControlCaseId>
{
    public static ControlCaseId From(Guid value) => new(value);
}

/// <summary>Where a control stands, derived from its facts.</summary>
public enum ControlStanding
{
    /// <summary>The controller works with it.</summary>
    Open,

    /// <summary>The county is to answer the findings.</summary>
    WaitsForCounty,

    /// <summary>The county has answered.</summary>
    Answered,

    /// <summary>A second person is to approve the conclusion.</summary>
    ConclusionWaits,
    Closed,
}

internal static class ControlStandings
{
    /// <summary>Neither the county's turn nor over.</summary>
    public static bool IsWithDirectorate(this ControlStanding standing) =>
        standing is ControlStanding.Open or ControlStanding.Answered or ControlStanding.ConclusionWaits;
}

/// <summary>Hvor alvorlig: how grave a finding is.</summary>
public enum FindingSeverity
{
    Remark,
    Deviation,
    Grave,
}

/// <summary>Konklusjon: what the control found on the whole.</summary>
public enum ControlOutcome
{
    NothingFound,
    Remarks,
    Breach,
}

/// <summary>
/// Kontrollsak: the use of the money in one grant case is controlled (circular 17-2022, "Kontroll"; bevilgningsreglementet § 10). Opened by
/// an officer who has not handled the application; documents are asked for as requests in its case; findings are sent to the county and
/// answered; two persons conclude.
/// </summary>
public sealed class ControlCase : IVersioned, IDecidedByTwo
{
    public const int TextLimit = 4000;
    public const int ReasonLimit = 2000;
    public const int MostFindings = 30;

    public static readonly Refusal ControlIsClosed = Refusal.In<ControlText>(nameof(ControlIsClosed));
    public static readonly Refusal FindingsAreSent = Refusal.In<ControlText>(nameof(FindingsAreSent));
    public static readonly Refusal NoFindings = Refusal.In<ControlText>(nameof(NoFindings));
    public static readonly Refusal TooManyFindings = Refusal.In<ControlText>(nameof(TooManyFindings));
    public static readonly Refusal NothingToAnswer = Refusal.In<ControlText>(nameof(NothingToAnswer));
    public static readonly Refusal FindingsWaitForAnswer = Refusal.In<ControlText>(nameof(FindingsWaitForAnswer));
    public static readonly Refusal FindingsNotSent = Refusal.In<ControlText>(nameof(FindingsNotSent));

    /// <summary>The actor has had a hand in the assessment of the application, or in the decision on it.</summary>
    public static readonly Refusal HandledBySame = Refusal.In<ControlText>(nameof(HandledBySame));

    private static readonly Ladder<ControlStanding, ControlCase> Ladder = new(
        (ControlStanding.Closed, c => c.ConcludedAt != null),
        (ControlStanding.ConclusionWaits, c => c.ProposedAt != null),
        (ControlStanding.Answered, c => c.AnsweredAt != null),
        (ControlStanding.WaitsForCounty, c => c.FindingsSentAt != null),
        (ControlStanding.Open, c => true));

    private readonly List<ControlFinding> findings = [];

    private ControlCase()
    {
    }

    /// <param name="draw">The draw that it was drawn in; null where it was chosen.</param>
    /// <param name="reason">Why it was chosen; null where it was drawn.</param>
    public ControlCase(
        ControlCaseId id, GrantApplicationId application, CallId call, OrganisationId owner, OrganisationId county, ControlDrawId? draw,
        string? reason, UserId by, DateTimeOffset at)
    {
        (Id, Application, Call, Owner, County) = (id, application, call, owner, county);
        (Draw, Reason, OpenedBy, OpenedAt) = (draw, reason, by, at);
    }

    public ControlCaseId Id { get; private set; }

    public GrantApplicationId Application { get; private set; }

    public CallId Call { get; private set; }

    public OrganisationId Owner { get; private set; }

    public OrganisationId County { get; private set; }

    public ControlDrawId? Draw { get; private set; }

    public string? Reason { get; private set; }

    public UserId OpenedBy { get; private set; }

    public DateTimeOffset OpenedAt { get; private set; }

    public DateTimeOffset? FindingsSentAt { get; private set; }

    /// <summary>The last day for the county to answer the findings.</summary>
    public DateOnly? AnswerBy { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    public UserId? AnsweredBy { get; private set; }

    public string? Answer { get; private set; }

    /// <summary>The conclusion as it is written; in force when it is approved.</summary>
    public ControlOutcome? Outcome { get; private set; }

    public string? Conclusion { get; private set; }

    /// <summary>When it was sent to the second person; null while it is with the controller.</summary>
    public DateTimeOffset? ProposedAt { get; private set; }

    public UserId? ConcludedBy { get; private set; }

    public DateTimeOffset? ConcludedAt { get; private set; }

    public int Version { get; private set; }

    public IReadOnlyList<ControlFinding> Findings => findings;

    /// <summary>It is not concluded.</summary>
    public static Expression<Func<ControlCase, bool>> IsOpen { get; } = At(ControlStanding.Closed).Not();

    /// <summary>The county has findings to answer.</summary>
    public static Expression<Func<ControlCase, bool>> WaitsForAnswer { get; } = At(ControlStanding.WaitsForCounty);

    public ControlStanding Standing => Ladder.Of(this);

    public static Expression<Func<ControlCase, bool>> At(ControlStanding standing) => Ladder.At(standing);

    /// <summary>
    /// What somebody narrows a list to. The county is not told how far the directorate has come: to it all of that is one.
    /// </summary>
    public static Expression<Func<ControlCase, bool>> ToldAs(ControlStanding standing, bool ofCounty) =>
        !ofCounty ? At(standing)
        : standing.IsWithDirectorate() ? Ladder.AtAny(Enum.GetValues<ControlStanding>().Where(s => s.IsWithDirectorate()).ToHashSet())
        : At(standing);

    Guid IDecidedByTwo.CheckedId => Id.Value;

    Refusal? IDecidedByTwo.Over => ConcludedAt is null ? null : ControlIsClosed;

    void IDecidedByTwo.Waits(DateTimeOffset? since)
    {
        ProposedAt = since;
        Version++;
    }

    /// <summary>Findings are written until they are sent.</summary>
    public Refusal? MayWriteFindings() =>
        ConcludedAt is not null ? ControlIsClosed : FindingsSentAt is not null || ProposedAt is not null ? FindingsAreSent : null;

    public Refusal? AddFinding(FindingSeverity severity, string text, string about, TwoPersonCheck check, UserId by, DateTimeOffset at)
    {
        if (MayWriteFindings() is { } no) return no;
        if (findings.Count >= MostFindings) return TooManyFindings;
        findings.Add(new ControlFinding(Id, (findings.Count == 0 ? 0 : findings[^1].Number) + 1, severity, text, about, by, at));
        check.PreparedBy(by);
        Version++;
        return null;
    }

    /// <returns>False where there is none with the number.</returns>
    public bool RemoveFinding(int number)
    {
        Version++;
        return findings.RemoveAll(f => f.Number == number) > 0;
    }

    public Refusal? MaySendFindings() => MayWriteFindings() ?? (findings.Count == 0 ? NoFindings : null);

    public Refusal? SendFindings(DateOnly answerBy, TwoPersonCheck check, UserId by, DateTimeOffset at)
    {
        if (MaySendFindings() is { } no) return no;
        (FindingsSentAt, AnswerBy) = (at, answerBy);
        check.PreparedBy(by);
        Version++;
        return null;
    }

    /// <summary>Also after the day, as long as nobody has begun to conclude: an answer is of use whenever it comes.</summary>
    public Refusal? MayAnswer() =>
        ConcludedAt is not null ? ControlIsClosed
        : FindingsSentAt is null || AnsweredAt is not null || ProposedAt is not null ? NothingToAnswer
        : null;

    public Refusal? AnswerFindings(string answer, UserId by, DateTimeOffset at)
    {
        if (MayAnswer() is { } no) return no;
        (Answer, AnsweredBy, AnsweredAt) = (answer, by, at);
        Version++;
        return null;
    }

    /// <summary>When there are no findings, or the county has answered them or let the day pass.</summary>
    public Refusal? MayConclude(DateOnly today) =>
        ConcludedAt is not null ? ControlIsClosed
        : findings.Count > 0 && FindingsSentAt is null ? FindingsNotSent
        : FindingsSentAt is not null && AnsweredAt is null && AnswerBy >= today ? FindingsWaitForAnswer
        : null;

    public Refusal? Propose(
        ControlOutcome outcome, string conclusion, TwoPersonCheck check, Actor actor, DateOnly today, DateTimeOffset at)
    {
        if ((MayConclude(today) ?? this.MayChange(check)) is { } no) return no;
        (Outcome, Conclusion) = (outcome, conclusion);
        return this.Send(check, actor, at);
    }

    /// <param name="seen">The <see cref="TwoPersonCheck.Mark"/> of what the actor was shown.</param>
    public Refusal? Conclude(TwoPersonCheck check, Actor actor, string? seen, DateTimeOffset at)
    {
        if (ConcludedAt is not null) return ControlIsClosed;
        if (check.Approve(actor, seen, at) is { } no) return no;
        (ConcludedBy, ConcludedAt) = (actor.User, at);
        Version++;
        return null;
    }
}

/// <summary>Funn: something that the control found, with what it is about.</summary>
public sealed class ControlFinding : IPartOf<ControlCase>
{
    /// <summary>Characters in what a finding is about.</summary>
    public const int AboutLimit = 300;

    private ControlFinding()
    {
    }

    internal ControlFinding(
        ControlCaseId control, int number, FindingSeverity severity, string text, string about, UserId by, DateTimeOffset at) =>
        (Control, Number, Severity, Text, About, By, At) = (control, number, severity, text, about, by, at);

    public ControlCaseId Control { get; private set; }

    /// <summary>From 1, in the order they were written.</summary>
    public int Number { get; private set; }

    public FindingSeverity Severity { get; private set; }

    public string Text { get; private set; } = "";

    /// <summary>Gjelder: the document, the line of the accounts or the condition that it refers to.</summary>
    public string About { get; private set; } = "";

    public UserId By { get; private set; }

    public DateTimeOffset At { get; private set; }
}
