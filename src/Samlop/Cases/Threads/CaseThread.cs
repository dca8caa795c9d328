using Samlop.Platform.Data;
using Samlop.Platform.Search;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Cases.Threads;

[SubjectKind("cases.thread")]
public readonly record struct CaseThreadId(Guid Value) : IId<CaseThreadId>
{
    public static CaseThreadId From(Guid value) => new(value);
}

/// <summary>
/// Tråd: messages in a case about one thing, between its owner and some of its parties. Whoever is asked there owes an answer until it is
/// given, or is not needed any more; each has a clock of its own, and an answer ends the clocks that its writer says it answers.
/// </summary>
public sealed class CaseThread : IVersioned, ISearched<CaseThreadId>
{
    public const int TopicLimit = 120;

    public static readonly Refusal ThreadIsClosed = Refusal.In<CasesText>(nameof(ThreadIsClosed));
    public static readonly Refusal ThreadIsOpen = Refusal.In<CasesText>(nameof(ThreadIsOpen));
    public static readonly Refusal ThreadWaitsForAnswer = Refusal.In<CasesText>(nameof(ThreadWaitsForAnswer));
    public static readonly Refusal AskedNoMore = Refusal.In<CasesText>(nameof(AskedNoMore));
    public static readonly Refusal MessageCameMeanwhile = Refusal.In<CasesText>(nameof(MessageCameMeanwhile));
    public static readonly Refusal AnsweredIsSealed = Refusal.In<CasesText>(nameof(AnsweredIsSealed));
    public static readonly Refusal NothingIsAsked = Refusal.In<CasesText>(nameof(NothingIsAsked));

    private readonly List<ThreadParty> parties = [];
    private readonly List<CaseAsking> askings = [];
    private readonly List<ReadMark> marks = [];

    private CaseThread()
    {
    }

    internal CaseThread(CaseFile caseFile, string topic, IEnumerable<OrganisationId> parties, UserId by, DateTimeOffset at)
    {
        Id = NewId.Of<CaseThreadId>(at);
        Case = caseFile.Id;
        Number = caseFile.NextThread();
        Owner = caseFile.Owner;
        Topic = topic;
        Search = SearchText.Fold($"{caseFile.Number} {topic}");
        this.parties.AddRange(parties.Select(party => new ThreadParty(Id, party)));
        OpenedBy = by;
        OpenedAt = at;
    }

    public CaseThreadId Id { get; private set; }

    public CaseFileId Case { get; private set; }

    /// <summary>From 1 within the case, without gaps.</summary>
    public int Number { get; private set; }

    /// <summary>The owner of the case, who takes part in every thread of it.</summary>
    public OrganisationId Owner { get; private set; }

    /// <summary>What it is about, in a few words.</summary>
    public string Topic { get; private set; } = "";

    /// <summary>The number of its case and the topic, folded.</summary>
    public string Search { get; private set; } = "";

    public UserId OpenedBy { get; private set; }

    public DateTimeOffset OpenedAt { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    public int Version { get; private set; }

    /// <summary>Those of the parties of the case who take part, beside the owner.</summary>
    public IReadOnlyList<ThreadParty> Parties => parties;

    public IReadOnlyList<CaseAsking> Askings => askings;

    public IReadOnlyList<ReadMark> Marks => marks;

    public IEnumerable<OrganisationId> Participants => [Owner, .. parties.Select(party => party.Organisation)];

    public IEnumerable<CaseAsking> Open => askings.Where(asking => asking.IsOpen);

    public Refusal? MayWrite() => ClosedAt is null ? null : ThreadIsClosed;

    /// <summary>Nobody waits for an answer in it: those who do are answered, or need none, first.</summary>
    public Refusal? MayClose() => MayWrite() ?? (Open.Any() ? ThreadWaitsForAnswer : null);

    public Refusal? MayReopen() => ClosedAt is null ? ThreadIsOpen : null;

    /// <summary>A message asks some of the others for an answer: the clock of each runs from it.</summary>
    /// <param name="answerBy">The last day that the answer should come; null where none is set.</param>
    internal void Ask(int message, Actor by, IEnumerable<OrganisationId> of, DateOnly? answerBy, DateTimeOffset at)
    {
        askings.AddRange(of.Distinct().Select(asked => new CaseAsking(this, message, by, asked, answerBy, at)));
        Version++;
    }

    /// <summary>A message answers what its writer's organisation was asked in some of the earlier ones, and nothing else.</summary>
    internal void Answer(int message, OrganisationId by, IReadOnlyCollection<int> asked, DateTimeOffset at)
    {
        foreach (var asking in Open.Where(asking => asking.Of == by && asked.Contains(asking.Message)).ToList())
            asking.End(AskingEnd.Answered, message, at);
        Version++;
    }

    /// <summary>Those who asked in a message need no answer to it any more, from any of those it asked.</summary>
    public Refusal? Withdraw(int message, OrganisationId by, DateTimeOffset at)
    {
        var open = Open.Where(asking => asking.Message == message && asking.By == by).ToList();
        if (open.Count == 0) return NothingIsAsked;
        open.ForEach(asking => asking.End(AskingEnd.Withdrawn, null, at));
        Version++;
        return null;
    }

    /// <summary>What the owner asked for is not needed: what it was for is done.</summary>
    /// <returns>The numbers of the messages that asked.</returns>
    internal IReadOnlyList<int> EndOwners(DateTimeOffset at)
    {
        var open = Open.Where(asking => asking.By == Owner).ToList();
        open.ForEach(asking => asking.End(AskingEnd.NotNeeded, null, at));
        if (open.Count > 0) Version++;
        return [.. open.Select(asking => asking.Message).Distinct()];
    }

    public Refusal? Close(DateTimeOffset at)
    {
        if (MayClose() is { } no) return no;
        ClosedAt = at;
        Version++;
        return null;
    }

    public Refusal? Reopen()
    {
        if (MayReopen() is { } no) return no;
        ClosedAt = null;
        Version++;
        return null;
    }

    /// <summary>Somebody has read to a message; nobody unreads by reading an earlier one again.</summary>
    internal void Read(Actor reader, int upTo, DateTimeOffset at)
    {
        var mark = marks.Find(m => m.User == reader.User && m.Organisation == reader.Organisation);
        if (mark is null) marks.Add(mark = new ReadMark(Id, reader.User, reader.Organisation));
        mark.MoveTo(upTo, at);
    }
}

/// <summary>A party of the case that takes part in a thread.</summary>
public sealed class ThreadParty : IPartOf<CaseThread>
{
    private ThreadParty()
    {
    }

    internal ThreadParty(CaseThreadId thread, OrganisationId organisation) => (Thread, Organisation) = (thread, organisation);

    public CaseThreadId Thread { get; private set; }

    public OrganisationId Organisation { get; private set; }
}

/// <summary>Lest til og med: how far somebody has read in a thread, on behalf of the one they act for.</summary>
public sealed class ReadMark : IPartOf<CaseThread>
{
    private ReadMark()
    {
    }

    internal ReadMark(CaseThreadId thread, UserId user, OrganisationId organisation) =>
        (Thread, User, Organisation) = (thread, user, organisation);

    public CaseThreadId Thread { get; private set; }

    public UserId User { get; private set; }

    public OrganisationId Organisation { get; private set; }

    /// <summary>The number of the last message that they have read.</summary>
    public int UpTo { get; private set; }

    public DateTimeOffset At { get; private set; }

    internal void MoveTo(int message, DateTimeOffset at)
    {
        if (message > UpTo) (UpTo, At) = (message, at);
    }
}
