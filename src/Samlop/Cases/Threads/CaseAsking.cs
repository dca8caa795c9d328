using System.Linq.Expressions;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Cases.Threads;

/// <summary>How a question in a thread came to an end.</summary>
public enum AskingEnd
{
    Answered,

    /// <summary>Those who asked need no answer after all.</summary>
    Withdrawn,

    /// <summary>What it was asked for is done without it.</summary>
    NotNeeded,
}

/// <summary>
/// Ventetid: an organisation is asked for an answer by a message in a thread, and its clock runs until the answer comes or is not needed.
/// </summary>
public sealed class CaseAsking : IPartOf<CaseThread>
{
    private static readonly Func<CaseAsking, bool> IsOpenInMemory = Runs.Compile();

    private CaseAsking()
    {
    }

    internal CaseAsking(CaseThread thread, int message, Actor by, OrganisationId of, DateOnly? answerBy, DateTimeOffset at)
    {
        (Thread, Case, Owner) = (thread.Id, thread.Case, thread.Owner);
        (Message, Of, By, AskedBy) = (message, of, by.Organisation, by.User);
        (AnswerBy, At) = (answerBy, at);
    }

    public CaseThreadId Thread { get; private set; }

    public CaseFileId Case { get; private set; }

    /// <summary>Of the case.</summary>
    public OrganisationId Owner { get; private set; }

    /// <summary>The number of the message that asks.</summary>
    public int Message { get; private set; }

    /// <summary>Who owes the answer.</summary>
    public OrganisationId Of { get; private set; }

    public OrganisationId By { get; private set; }

    public UserId AskedBy { get; private set; }

    /// <summary>Since when it is waited for.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>The last day that the answer should come; null where none is set. A later answer is taken too.</summary>
    public DateOnly? AnswerBy { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public AskingEnd? Ended { get; private set; }

    /// <summary>The number of the message that answered.</summary>
    public int? Answer { get; private set; }

    /// <summary>An answer is waited for, whether or not its day has passed.</summary>
    public static Expression<Func<CaseAsking, bool>> Runs => asking => asking.EndedAt == null;

    public bool IsOpen => IsOpenInMemory(this);

    internal void End(AskingEnd how, int? answer, DateTimeOffset at) => (Ended, Answer, EndedAt) = (how, answer, at);
}
