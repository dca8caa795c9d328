using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Audit.TwoPerson;

/// <summary>What became of one round.</summary>
public enum Verdict
{
    Approved,
    Returned,
    TakenBack,

    /// <summary>What it was about changed under it: nobody has decided anything.</summary>
    Lapsed,
}

/// <summary>One round: sent by one, answered once.</summary>
public sealed class CheckRound : IPartOf<TwoPersonCheck>
{
    private CheckRound()
    {
    }

    internal CheckRound(Guid subject, int number, UserId sentBy, DateTimeOffset sentAt) =>
        (Subject, Number, SentBy, SentAt) = (subject, number, sentBy, sentAt);

    public Guid Subject { get; private set; }

    public int Number { get; private set; }

    public UserId SentBy { get; private set; }

    public DateTimeOffset SentAt { get; private set; }

    public UserId? AnsweredBy { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    public Verdict? Verdict { get; private set; }

    /// <summary>Why it was returned, in the decider's words.</summary>
    public string? Reasons { get; private set; }

    internal void Answer(UserId by, DateTimeOffset at, Verdict verdict, string? reasons) =>
        (AnsweredBy, AnsweredAt, Verdict, Reasons) = Verdict is null
            ? (by, at, verdict, reasons)
            : throw new InvalidOperationException("A round is answered once.");
}
