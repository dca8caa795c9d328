using Samlop.Access.Authority;
using Samlop.Audit.TwoPerson;
using Samlop.Cases.Journal;
using Samlop.Grants.Accept;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Questionnaires;

namespace Samlop.Grants.Report;

public readonly record struct GrantReportId(Guid Value) : IId<GrantReportId>
{
    public static GrantReportId From(Guid value) => new(value);
}

/// <summary>
/// Årsrapport: what a county tells of the use of an award in its year (circular 17-2022, "Rapportering"). It is written part by part, sent
/// in frozen versions with authority, and approved by two of the directorate, or handed back with words. It is neither the accounts nor a
/// request for payment. Dates are facts; the state is read from them.
/// </summary>
public sealed class GrantReport : IVersioned, IDecidedByTwo
{
    public static readonly Refusal ReportIsSent = Refusal.In<ReportText>(nameof(ReportIsSent));
    public static readonly Refusal ReportNotSent = Refusal.In<ReportText>(nameof(ReportNotSent));
    public static readonly Refusal ReportIsApproved = Refusal.In<ReportText>(nameof(ReportIsApproved));
    public static readonly Refusal ReportIsBegun = Refusal.In<ReportText>(nameof(ReportIsBegun));
    public static readonly Refusal ReportIncomplete = Refusal.In<ReportText>(nameof(ReportIncomplete));

    private readonly List<ReportPart> parts = [];
    private readonly List<FigureCorrection> corrections = [];
    private readonly List<SentReport> sent = [];
    private readonly List<ReportAssessment> assessments = [];

    private GrantReport()
    {
    }

    public GrantReport(GrantReportId id, Award award, UserId by, DateTimeOffset at)
    {
        (Id, Award, Application, County, Year) = (id, award.Id, award.Application, award.County, award.Year);
        (BegunBy, BegunAt) = (by, at);
        // All parts are there from the start, so that two people who save one for the first time at once meet as all others do.
        parts.AddRange(ReportCatalogue.Form.Parts.Select(part => new ReportPart(id, part.Key)));
    }

    public GrantReportId Id { get; private set; }

    public AwardId Award { get; private set; }

    public GrantApplicationId Application { get; private set; }

    public OrganisationId County { get; private set; }

    /// <summary>The year that is reported on: the award's.</summary>
    public int Year { get; private set; }

    public UserId BegunBy { get; private set; }

    public DateTimeOffset BegunAt { get; private set; }

    /// <summary>When its first version was received: the due date is held against this.</summary>
    public DateTimeOffset? FirstReceivedAt { get; private set; }

    /// <summary>When the newest version was received; null before the first, and while it is handed back.</summary>
    public DateTimeOffset? ReceivedAt { get; private set; }

    /// <summary>When the directorate handed it back; null when it never did or the county has sent it anew.</summary>
    public DateTimeOffset? ReturnedAt { get; private set; }

    /// <summary>What must be mended, in the officer's words.</summary>
    public string? ReturnReasons { get; private set; }

    /// <summary>Since when the county's draft has all it needs and waits for somebody with authority; null while it lacks any.</summary>
    public DateTimeOffset? CompleteAt { get; private set; }

    /// <summary>When it was last sent to a decision maker; stays when it is approved, null again when it comes back.</summary>
    public DateTimeOffset? ProposedAt { get; private set; }

    public DateTimeOffset? ApprovedAt { get; private set; }

    public UserId? ApprovedBy { get; private set; }

    public int Version { get; private set; }

    public IReadOnlyList<ReportPart> Parts => parts;

    public IReadOnlyList<FigureCorrection> Corrections => corrections;

    public IReadOnlyList<SentReport> Sent => sent;

    /// <summary>What the directorate's officers have written of it for those who decide: never the county's to read.</summary>
    public IReadOnlyList<ReportAssessment> Assessments => assessments;

    /// <summary>It lies with the directorate.</summary>
    public bool IsSent => ReceivedAt is not null;

    public IAnswers Answers => new SavedAnswers(parts);

    Guid IDecidedByTwo.CheckedId => Id.Value;

    Refusal? IDecidedByTwo.Over => ApprovedAt is not null ? ReportIsApproved : null;

    void IDecidedByTwo.Waits(DateTimeOffset? since)
    {
        ProposedAt = since;
        Version++;
    }

    public Refusal? MayWrite(Award award) =>
        award.MayFollowUp() ?? (ApprovedAt is not null ? ReportIsApproved : IsSent ? ReportIsSent : null);

    /// <returns>False when somebody saved the part after the version it was based on: nothing is changed then.</returns>
    public bool Save(string part, Answers answers, int basedOn, UserId by, DateTimeOffset at)
    {
        if (parts.Single(p => p.Part == part).Save(answers, basedOn, by, at) == PartSaving.ChangedByOther) return false;
        CompleteAt = ReportCatalogue.Form.Missing(Answers).Any() ? null : CompleteAt ?? at;
        return true;
    }

    /// <summary>On that day the year that it tells of is not over: it may be sent, and the county says why it does not wait.</summary>
    public bool IsEarlyOn(DateOnly day) => day.Year <= Year;

    /// <summary>The county says that a figure of the platform is another, and why. Without words there is no correction.</summary>
    public void Correct(string code, int? value, string? words, UserId by, DateTimeOffset at)
    {
        corrections.RemoveAll(c => c.Code == code);
        if (words is not null) corrections.Add(new FigureCorrection(Id, code, value, words, by, at));
        Version++;
    }

    /// <summary>Late is no reason not to send: it is received as late.</summary>
    public Refusal? MaySend(Award award) =>
        MayWrite(award) ?? (ReportCatalogue.Form.Missing(Answers).Any() ? ReportIncomplete : null);

    /// <param name="at">When the server had read it: the date is held against this.</param>
    /// <param name="early">Why it is sent before the year is over; null where it is.</param>
    public SentReport Send(ReportContent content, DateOnly? dueOn, UserId by, DelegationId? under, string? early, DateTimeOffset at)
    {
        var version = new SentReport(Id, sent.Count + 1, content, dueOn, by, under, early, at);
        sent.Add(version);
        FirstReceivedAt ??= at;
        (ReceivedAt, ReturnedAt, ReturnReasons, CompleteAt) = (at, null, null, null);
        Version++;
        return version;
    }

    /// <summary>It lies with the directorate, and nobody decides on it.</summary>
    public Refusal? MayTreat(TwoPersonCheck? check) =>
        ApprovedAt is not null ? ReportIsApproved : !IsSent ? ReportNotSent : check?.MayChange();

    public Refusal? Propose(TwoPersonCheck check, Actor actor, string note, DateTimeOffset at)
    {
        if (MayTreat(check) is { } no) return no;
        if (this.Send(check, actor, at) is { } refused) return refused;
        assessments.Add(new ReportAssessment(Id, check.Rounds.Count, sent.Max(s => s.Number), note, actor.User, at));
        return null;
    }

    /// <param name="seen">The mark of what the actor was shown.</param>
    public Refusal? Approve(TwoPersonCheck check, Actor actor, string? seen, DateTimeOffset at)
    {
        if (ApprovedAt is not null) return ReportIsApproved;
        if (check.Approve(actor, seen, at) is { } no) return no;
        (ApprovedAt, ApprovedBy) = (at, actor.User);
        Version++;
        return null;
    }

    /// <summary>It goes back to the county, to be mended and sent anew; the versions that were sent stay.</summary>
    public Refusal? HandBack(TwoPersonCheck? check, string reasons, DateTimeOffset at)
    {
        if (MayTreat(check) is { } no) return no;
        (ReceivedAt, ReturnedAt, ReturnReasons) = (null, at, reasons);
        Version++;
        return null;
    }

    private sealed class SavedAnswers(IEnumerable<ReportPart> parts) : IAnswers
    {
        private readonly Dictionary<string, Answers> read = parts.ToDictionary(p => p.Part, p => p.Read(), StringComparer.Ordinal);

        public Answers Part(string key) => read.GetValueOrDefault(key) ?? Questionnaires.Answers.Empty;
    }
}

/// <summary>A part of a report as it was last saved.</summary>
public sealed class ReportPart : SavedPart, IPartOf<GrantReport>
{
    private ReportPart()
    {
    }

    internal ReportPart(GrantReportId report, string part)
        : base(part) => Report = report;

    public GrantReportId Report { get; private set; }
}

/// <summary>Rettelse: what the county says of a figure that the platform counted; the figure itself stays beside it.</summary>
public sealed class FigureCorrection : IPartOf<GrantReport>
{
    public const int WordsLimit = 2000;

    private FigureCorrection()
    {
    }

    internal FigureCorrection(GrantReportId report, string code, int? value, string words, UserId by, DateTimeOffset at) =>
        (Report, Code, Value, Words, By, At) = (report, code, value, words, by, at);

    public GrantReportId Report { get; private set; }

    /// <summary>Of the figure.</summary>
    public string Code { get; private set; } = "";

    /// <summary>Null where the county says it in words alone.</summary>
    public int? Value { get; private set; }

    public string Words { get; private set; } = "";

    public UserId By { get; private set; }

    public DateTimeOffset At { get; private set; }
}

/// <summary>Innsendt rapport: a version as it was received, frozen with the figures of that day. It is never changed.</summary>
public sealed class SentReport : IPartOf<GrantReport>
{
    public const int EarlyLimit = 1000;

    private SentReport()
    {
    }

    internal SentReport(
        GrantReportId report, int number, ReportContent content, DateOnly? dueOn, UserId by, DelegationId? under, string? early,
        DateTimeOffset at)
    {
        (Report, Number, DueOn, SentBy, Under, EarlyBecause, ReceivedAt) = (report, number, dueOn, by, under, early, at);
        (Json, Hash) = (content.Write(), content.Hash());
    }

    public GrantReportId Report { get; private set; }

    /// <summary>From 1.</summary>
    public int Number { get; private set; }

    /// <summary>When the server had read the last byte of it.</summary>
    public DateTimeOffset ReceivedAt { get; private set; }

    /// <summary>The last day for it; null where none was set.</summary>
    public DateOnly? DueOn { get; private set; }

    public UserId SentBy { get; private set; }

    /// <summary>The authority it was sent under; null for the chief executive's own.</summary>
    public DelegationId? Under { get; private set; }

    /// <summary>Why it was sent before the year was over, in the county's words; null where it was over.</summary>
    public string? EarlyBecause { get; private set; }

    /// <summary>The incoming journal entry.</summary>
    public JournalEntryId? Entry { get; internal set; }

    /// <summary>A <see cref="ReportContent"/> in its canonical form.</summary>
    public string Json { get; private set; } = "";

    /// <summary>SHA-256 of <see cref="Json"/>, 64 hexadecimal digits.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>A fact, not a decision. The first version alone is held against the date: a later one was asked for.</summary>
    public bool IsLate => Number == 1 && ReportFacts.CameLate(DueOn, ReceivedAt);
}

/// <summary>Vurdering av rapporten: what an officer wrote of it to the one who decides, for one version that was sent.</summary>
public sealed class ReportAssessment : IPartOf<GrantReport>
{
    public const int NoteLimit = 4000;

    private ReportAssessment()
    {
    }

    internal ReportAssessment(GrantReportId report, int number, int sentVersion, string note, UserId by, DateTimeOffset at) =>
        (Report, Number, SentVersion, Note, By, At) = (report, number, sentVersion, note, by, at);

    public GrantReportId Report { get; private set; }

    /// <summary>The number of its round in the <see cref="TwoPersonCheck"/>.</summary>
    public int Number { get; private set; }

    public int SentVersion { get; private set; }

    public string Note { get; private set; } = "";

    public UserId By { get; private set; }

    public DateTimeOffset At { get; private set; }
}
