using System.Runtime.Serialization;
using Microsoft.EntityFrameworkCore;
using Samlop.Knowledge.Readings;
using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Register;
using Samlop.Waiting;

namespace Samlop.Knowledge.TaskBank;

/// <summary>Publiser oppgaven: all may read and use it from now on. One that was withdrawn comes back by it.</summary>
[Process("knowledge.bank-task.published"), TellsNobody(Untold.Register)]
public sealed class PublishBankTask(AppDb db) : IUseCase<PublishBankTask.Input, Done>
{
    public static Permission Needs => WriteBank.Needs;

    public sealed class Input : IInput<PublishBankTask, Input, Done>
    {
        public BankTaskId Task { get; set; }

        /// <summary>The version that the page showed.</summary>
        public int Seen { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.OwnTask(input.Task, actor, cancel) is not { } task) return Refusal.NotFound;
        if (task.MayPublish() is { } no) return no;
        if (task.Version != input.Seen) return Refusal.ChangedSinceOpened;
        task.Publish(actor.User, change.At);
        change.Record(BankTaskMoved.Of(task, BankMove.Published));
        return new Done();
    }
}

/// <summary>Trekk oppgaven: nobody finds it any more; whoever has its address reads why.</summary>
[Process("knowledge.bank-task.withdrawn"), TellsNobody(Untold.Register)]
public sealed class WithdrawBankTask(AppDb db) : IUseCase<WithdrawBankTask.Input, Done>
{
    public static Permission Needs => WriteBank.Needs;

    public sealed class Input : IInput<WithdrawBankTask, Input, Done>
    {
        public BankTaskId Task { get; set; }

        /// <summary>The version that the page showed.</summary>
        public int Seen { get; set; }

        public string? Reason { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.OwnTask(input.Task, actor, cancel) is not { } task) return Refusal.NotFound;
        if (task.MayUse() is { } no) return no;
        if (task.Version != input.Seen) return Refusal.ChangedSinceOpened;
        var errors = new FieldErrors();
        var reason = TypedField.NeededText(
            input.Reason, BankTask.ReasonLimit, nameof(Input.Reason), Phrase.In<CommonText>(nameof(CommonText.Error_ReasonMissing)),
                errors);
        TypedReading.RefuseNumbers(reason, nameof(Input.Reason), errors);
        if (errors.Any) return errors;
        task.Withdraw(reason, change.At);
        change.Record(BankTaskMoved.Of(task, BankMove.Withdrawn));
        return new Done();
    }
}

/// <summary>Forkast utkastet: a task that nobody else has read is thrown away.</summary>
[Process("knowledge.bank-task.discarded"), TellsNobody(Untold.OwnWork)]
public sealed class DiscardBankTask(AppDb db) : IUseCase<DiscardBankTask.Input, Done>
{
    public static Permission Needs => WriteBank.Needs;

    public sealed class Input : IInput<DiscardBankTask, Input, Done>
    {
        public BankTaskId Task { get; set; }

        /// <summary>The version that the page showed.</summary>
        public int Seen { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.OwnTask(input.Task, actor, cancel) is not { } task) return Refusal.NotFound;
        if (task.MayDiscard() is { } no) return no;
        if (task.Version != input.Seen) return Refusal.ChangedSinceOpened;
        db.Remove(task);
        change.Record(BankTaskMoved.Of(task, BankMove.Discarded));
        return new Done();
    }
}

/// <summary>Kopier oppgaven: it becomes a draft of one's own organisation, which says where it is from.</summary>
[Process("knowledge.bank-task.copied"), TellsNobody(Untold.OwnWork)]
public sealed class CopyBankTask(AppDb db, RegisterData register) : IUseCase<CopyBankTask.Input, BankTaskId>
{
    public static Permission Needs => WriteBank.Needs;

    public sealed class Input : IInput<CopyBankTask, Input, BankTaskId>
    {
        public BankTaskId Task { get; set; }
    }

    public async Task<Outcome<BankTaskId>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var origin = await db.Rows<BankTask>().VisibleTo(actor.ForBank()).Include(t => t.Versions).Include(t => t.Files).AsSplitQuery()
            .SingleOrDefaultAsync(t => t.Id == input.Task, cancel);
        if (origin is null) return Refusal.NotFound;
        if (origin.MayUse() is { } no) return no;
        var copy = new BankTask(NewId.Of<BankTaskId>(change.At), actor.Organisation, change.At);
        copy.Write(origin.Content, BankWords.TradeName(register, origin.Trade), actor.User, change.At);
        copy.IsCopyOf(origin);
        // What a stored file holds is never changed: the copy shows the same one.
        foreach (var file in origin.Files) copy.Add(new(NewId.Of<BankTaskFileId>(change.At), copy.Id, file.File, file.Name));
        db.Add(copy);
        change.Record(BankTaskMoved.Of(copy, BankMove.Copied));
        return copy.Id;
    }
}

/// <summary>Legg ved filer: a drawing, a form or a picture that belongs to the task.</summary>
[Process("knowledge.bank-task.file-added"), TellsNobody(Untold.Register)]
public sealed class AddBankFile(AppDb db) : IUseCase<AddBankFile.Input, Done>
{
    public static Permission Needs => WriteBank.Needs;

    public sealed class Input : IInput<AddBankFile, Input, Done>
    {
        public BankTaskId Task { get; set; }

        /// <summary>Received by the form before the run, never read from its fields.</summary>
        [IgnoreDataMember]
        public List<ReceivedFile> Files { get; internal set; } = [];
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.OwnTask(input.Task, actor, cancel) is not { } task) return Refusal.NotFound;
        if (input.Files.Count == 0) return new FieldError(nameof(Input.Files), Phrase.In<CommonText>(nameof(CommonText.Error_FileMissing)));
        foreach (var received in input.Files)
        {
            if (task.MayAddFile() is { } no) return no;
            var file = new StoredFile(received, change.At);
            db.Add(file);
            task.Add(new(NewId.Of<BankTaskFileId>(change.At), task.Id, file.Id, file.Name));
        }

        change.Record(BankTaskMoved.Of(task, BankMove.FileAdded));
        return new Done();
    }
}

/// <summary>Fjern filen fra oppgaven.</summary>
[Process("knowledge.bank-task.file-removed"), TellsNobody(Untold.Register)]
public sealed class RemoveBankFile(AppDb db) : IUseCase<RemoveBankFile.Input, Done>
{
    public static Permission Needs => WriteBank.Needs;

    public sealed class Input : IInput<RemoveBankFile, Input, Done>
    {
        public BankTaskId Task { get; set; }

        /// <summary>Id of the file, as it is chosen.</summary>
        public string? File { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.OwnTask(input.Task, actor, cancel) is not { } task) return Refusal.NotFound;
        if (task.Files.SingleOrDefault(f => f.Id.Value.ToString() == input.File) is not { } file)
            return new FieldError(nameof(Input.File), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
        task.Remove(file);
        change.Record(BankTaskMoved.Of(task, BankMove.FileRemoved));
        return new Done();
    }
}
