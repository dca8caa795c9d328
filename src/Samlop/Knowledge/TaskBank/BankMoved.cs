using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Knowledge.TaskBank;

/// <summary>A step of a task of the bank.</summary>
public enum BankMove
{
    Drafted,
    Published,
    Changed,
    Withdrawn,
    Discarded,
    FileAdded,
    FileRemoved,

    /// <summary>It was copied, and this is the copy.</summary>
    Copied,
}

/// <summary>A task was written, published or withdrawn. What is done with a draft is told within its owner.</summary>
[Event("knowledge.bank-task.moved"), NoNews]
public sealed record BankTaskMoved(BankTaskId Task, OrganisationId Owner, BankMove Move) : IEvent
{
    private static readonly Words<BankText, BankMove> ToldWords = new("Told_Task");

    Subjects IEvent.About => Subjects.Of(Task);

    Audience IEvent.For => Move is BankMove.Published or BankMove.Changed or BankMove.Withdrawn ? Audience.Everyone
        : Audience.Within(Owner);

    Phrase IEvent.Told => ToldWords.Of(Move);

    internal static BankTaskMoved Of(BankTask task, BankMove move) => new(task.Id, task.Owner, move);
}

/// <summary>An organisation uses a task, or uses it no more.</summary>
[Event("knowledge.bank-task.used"), NoNews]
public sealed record BankTaskUsed(BankTaskId Task, bool Stopped) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Task);

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => Phrase.In<BankText>(Stopped ? nameof(BankText.Told_UseStopped) : nameof(BankText.Told_Used));
}

/// <summary>Something was said of a task, or answered.</summary>
[Event("knowledge.bank-task.commented"), NoNews]
public sealed record BankTaskCommented(BankTaskId Task, BankCommentId Comment, bool Answered) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Task);

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => Phrase.In<BankText>(Answered ? nameof(BankText.Told_Answered) : nameof(BankText.Told_Commented));
}

/// <summary>Who is told of tasks of the bank.</summary>
internal static class BankNotices
{
    public static readonly NoticeGroup Group = new(
        "knowledge.bank",
        Phrase.In<BankText>(nameof(BankText.Notices_Title)),
        Phrase.In<BankText>(nameof(BankText.Notices_Explained)),
        MayBeStopped: true,
        [.. UseBank.Needs.Roles]);

    /// <summary>The comment and its task, as whoever wrote it finds them.</summary>
    public static async Task<(BankTask Task, BankComment Comment)> Commented(this Occasion occasion, BankTaskCommented happened)
    {
        var found = occasion.Db.Rows<BankTask>().VisibleTo(occasion.Actor.ForBank()).Where(t => t.Id == happened.Task);
        return (await found.SingleAsync(occasion.Cancel),
            await occasion.Db.Rows<BankComment>().Of(found).SingleAsync(c => c.Id == happened.Comment, occasion.Cancel));
    }
}
