using Microsoft.EntityFrameworkCore;
using Samlop.Knowledge.Readings;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Knowledge.TaskBank;

/// <summary>Brukes av oss: one's organisation uses the task, for others to see; or uses it no more.</summary>
[Process("knowledge.bank-task.used"), TellsNobody(Untold.Register)]
public sealed class UseBankTask(AppDb db) : IUseCase<UseBankTask.Input, Done>
{
    public static Permission Needs => UseBank.Needs;

    public sealed class Input : IInput<UseBankTask, Input, Done>
    {
        public BankTaskId Task { get; set; }

        /// <summary>False to use it no more.</summary>
        public bool Uses { get; set; } = true;
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var found = db.Rows<BankTask>().VisibleTo(actor.ForBank()).Where(t => t.Id == input.Task);
        if (await found.SingleOrDefaultAsync(cancel) is not { } task) return Refusal.NotFound;
        var use = await db.Rows<BankTaskUse>().Of(found)
            .SingleOrDefaultAsync(u => u.Organisation == actor.Organisation && u.StoppedAt == null, cancel);
        // It is so already: a colleague has said the same.
        if (input.Uses == use is not null) return new Done();
        if (input.Uses)
        {
            if (task.MayUse() is { } no) return no;
            db.Add(new BankTaskUse(NewId.Of<BankTaskUseId>(change.At), task.Id, actor, change.At));
        }
        else use!.StoppedAt = change.At;
        change.Record(new BankTaskUsed(task.Id, Stopped: !input.Uses));
        return new Done();
    }
}

/// <summary>Kommenter oppgaven: somebody who uses it says something of it, for its owner to answer.</summary>
[Process("knowledge.bank-task.commented")]
public sealed class CommentBankTask(AppDb db) : IUseCase<CommentBankTask.Input, Done>
{
    public static Permission Needs => UseBank.Needs;

    public sealed class Input : IInput<CommentBankTask, Input, Done>
    {
        public BankTaskId Task { get; set; }

        public string? Text { get; set; }
    }

    public static NoticeKind TellsOwner { get; } = NoticeKind.Of<BankTaskCommented>(
        "knowledge.bank-task.commented", BankNotices.Group, "those of the owner who write tasks",
        async (happened, occasion) =>
        {
            if (happened.Answered) return null;
            var (task, _) = await occasion.Commented(happened);
            return new Told(
                Phrase.In<BankText>(nameof(BankText.Notice_Commented)), BankUrls.Of(task.Id),
                    Readers.In(task.Owner, [.. WriteBank.Needs.Roles]));
        }).OnlyOf<CommentBankTask>();

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var task = await db.Rows<BankTask>().VisibleTo(actor.ForBank()).SingleOrDefaultAsync(t => t.Id == input.Task, cancel);
        if (task is null) return Refusal.NotFound;
        if (task.MayUse() is { } no) return no;
        var errors = new FieldErrors();
        var text = BankComments.Read(input.Text, nameof(Input.Text), errors);
        if (errors.Any) return errors;
        var comment = new BankComment(NewId.Of<BankCommentId>(change.At), task.Id, actor, text, change.At);
        db.Add(comment);
        change.Record(new BankTaskCommented(task.Id, comment.Id, Answered: false));
        return new Done();
    }
}

/// <summary>Svar på kommentaren: the owner of the task answers, once.</summary>
[Process("knowledge.bank-task.answered")]
public sealed class AnswerBankComment(AppDb db) : IUseCase<AnswerBankComment.Input, Done>
{
    public static Permission Needs => WriteBank.Needs;

    public sealed class Input : IInput<AnswerBankComment, Input, Done>
    {
        public BankTaskId Task { get; set; }

        /// <summary>Id of the comment that is answered, as it is chosen.</summary>
        public string? Comment { get; set; }

        public string? Text { get; set; }
    }

    public static NoticeKind TellsWriter { get; } = NoticeKind.Of<BankTaskCommented>(
        "knowledge.bank-task.answered", BankNotices.Group, "who wrote the comment",
        async (happened, occasion) =>
        {
            if (!happened.Answered) return null;
            var (task, comment) = await occasion.Commented(happened);
            return new Told(Phrase.In<BankText>(nameof(BankText.Notice_Answered)), BankUrls.Of(task.Id), Readers.Of(comment.By));
        }).OnlyOf<AnswerBankComment>();

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var own = db.Rows<BankTask>().ManageableBy(actor.ForBank()).Where(t => t.Id == input.Task);
        if (!await own.AnyAsync(cancel)) return Refusal.NotFound;
        var chosen = new BankCommentId(Guid.TryParse(input.Comment, out var id) ? id : default);
        var comment = await db.Rows<BankComment>().Of(own).SingleOrDefaultAsync(c => c.Id == chosen, cancel);
        if (comment is null) return new FieldError(nameof(Input.Comment), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
        var errors = new FieldErrors();
        var text = BankComments.Read(input.Text, nameof(Input.Text), errors);
        if (errors.Any) return errors;
        if (comment.Answer(text, actor.User, change.At) is { } no) return no;
        change.Record(new BankTaskCommented(comment.Task, comment.Id, Answered: true));
        return new Done();
    }
}

internal static class BankComments
{
    public static string Read(string? typed, string field, FieldErrors errors)
    {
        var text = TypedField.NeededText(
            typed, BankComment.TextLimit, field, Phrase.In<BankText>(nameof(BankText.Error_Comment)), errors);
        TypedReading.RefuseNumbers(text, field, errors);
        return text;
    }
}
