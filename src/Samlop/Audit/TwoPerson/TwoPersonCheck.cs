using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Audit.TwoPerson;

/// <summary>
/// Tomannskontroll: what one prepares, another decides. Every round is a row of its own that is answered once and never changed after.
/// Whoever prepared any version of the thing cannot decide on it, nor can a job. The database refuses it too
/// (<see cref="TwoPersonGuards"/>).
/// </summary>
public sealed class TwoPersonCheck : IVersioned
{
    /// <summary>What was shown was taken back, or given up, and something else was sent: the page shows it now.</summary>
    public static readonly Refusal SentAnew = Refusal.In<AuditText>(nameof(SentAnew));

    private readonly List<CheckRound> rounds = [];

    private TwoPersonCheck()
    {
    }

    public TwoPersonCheck(Guid subject) => Subject = subject;

    /// <summary>The thing that is decided on.</summary>
    public Guid Subject { get; private set; }

    public int Version { get; private set; }

    /// <summary>All who have had a hand in what is decided on, in this round or before.</summary>
    public List<UserId> Preparers { get; private set; } = [];

    public IReadOnlyList<CheckRound> Rounds => rounds;

    /// <summary>The round that waits for a decision, if any.</summary>
    public CheckRound? Open => rounds.SingleOrDefault(r => r.Verdict is null);

    /// <summary>
    /// What a page that shows the open round sends along with an approval: nothing else is approved. Null where none is open.
    /// </summary>
    public string? Mark => Open is { } round ? $"{Subject:N}-{round.Number}" : null;

    /// <summary>How the last round ended; null where there is none or it is open.</summary>
    public Verdict? LastVerdict => rounds.Count == 0 ? null : rounds[^1].Verdict;

    public bool Approved => rounds.Any(r => r.Verdict == Verdict.Approved);

    /// <summary>Records that the person has changed what is to be decided on.</summary>
    public void PreparedBy(UserId person)
    {
        if (person == default || Preparers.Contains(person)) return;
        Preparers.Add(person);
        Version++;
    }

    /// <summary>May what is decided on be changed now? Not while somebody decides, nor when it is decided.</summary>
    public Refusal? MayChange() => Open is not null ? CheckRefusal.WaitsForDecision : Approved ? CheckRefusal.AlreadyDecided : null;

    public Refusal? MaySend() => MayChange();

    public Refusal? MayDecide(Actor actor) =>
        Open is null ? CheckRefusal.NothingToDecide
        : !actor.IsUser ? Refusal.NotAllowed
        : Preparers.Contains(actor.User) || rounds.Any(r => r.SentBy == actor.User) ? CheckRefusal.PreparedBySame
        : null;

    public Refusal? MayTakeBack(Actor actor) =>
        Open is null ? CheckRefusal.NothingToDecide : Preparers.Contains(actor.User) ? null : CheckRefusal.OnlyPreparersTakeBack;

    public Refusal? Send(Actor actor, DateTimeOffset at)
    {
        if (MaySend() is { } no) return no;
        PreparedBy(actor.User);
        rounds.Add(new CheckRound(Subject, rounds.Count + 1, actor.User, at));
        Version++;
        return null;
    }

    /// <param name="seen">The <see cref="Mark"/> of what the actor was shown.</param>
    public Refusal? Approve(Actor actor, string? seen, DateTimeOffset at) =>
        MayDecide(actor) ?? (seen == Mark ? Decide(actor, at, Verdict.Approved, null) : SentAnew);

    /// <summary>Sends it back to those who prepared it, with reasons they can act on.</summary>
    public Refusal? Return(Actor actor, DateTimeOffset at, string reasons) => Decide(actor, at, Verdict.Returned, reasons);

    /// <summary>The preparers take it back to go on with it; nobody has decided anything.</summary>
    public Refusal? TakeBack(Actor actor, DateTimeOffset at)
    {
        if (MayTakeBack(actor) is { } no) return no;
        Open!.Answer(actor.User, at, Verdict.TakenBack, null);
        Version++;
        return null;
    }

    /// <summary>What the open round is about does not stand any more. Anybody's act may do that, also another organisation's.</summary>
    public Refusal? Lapse(Actor actor, DateTimeOffset at)
    {
        if (Open is not { } round) return CheckRefusal.NothingToDecide;
        round.Answer(actor.User, at, Verdict.Lapsed, null);
        Version++;
        return null;
    }

    private Refusal? Decide(Actor actor, DateTimeOffset at, Verdict verdict, string? reasons)
    {
        if (MayDecide(actor) is { } no) return no;
        Open!.Answer(actor.User, at, verdict, reasons);
        Version++;
        return null;
    }
}
