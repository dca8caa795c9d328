using Microsoft.EntityFrameworkCore;
using Samlop.Agreements.Agree;
using Samlop.Audit.TwoPerson;
using Samlop.Knowledge.Readings;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Knowledge.Examples.Agreed;

/// <summary>Send eksempelet til publisering: somebody of the directorate is to read and publish it.</summary>
[Process("knowledge.agreed-example.sent")]
public sealed class SendExample(AppDb db) : IUseCase<SendExample.Input, Done>
{
    public static Permission Needs => WriteExamples.Needs;

    public sealed class Input : IInput<SendExample, Input, Done>
    {
        public AgreedExampleId Example { get; set; }

        /// <summary>The version of the row that the page showed.</summary>
        public int Seen { get; set; }
    }

    public static NoticeKind TellsPublishers { get; } = NoticeKind.Of<ExampleMoved>(
        "knowledge.agreed-example.sent", AgreedNotices.Group, "those of the directorate who publish examples",
        (happened, _) => Task.FromResult(happened.Step != ExampleStep.Sent ? null : new Told(
            Phrase.In<AgreedText>(nameof(AgreedText.Notice_Sent)), AgreedUrls.Of(happened.Example),
            Readers.In(happened.Publisher, [.. PublishExamples.Needs.Roles]))
        { Matter = happened.Example.Value }))
        .OnlyOf<SendExample>().WhileSent();

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.Written(input.Example, actor, cancel) is not var (example, check)) return Refusal.NotFound;
        if (example.MaySend(check) is { } no) return no;
        if (example.Version != input.Seen) return Refusal.ChangedSinceOpened;
        if (example.Send(check, actor, change.At) is { } refused) return refused;
        change.Record(ExampleMoved.Of(example, ExampleStep.Sent));
        return new Done();
    }
}

/// <summary>Ta eksempelet tilbake: those who wrote it go on with it, before anybody has published it.</summary>
[Process("knowledge.agreed-example.taken-back"), TellsNobody(Untold.OwnWork)]
public sealed class TakeBackExample(AppDb db) : IUseCase<TakeBackExample.Input, Done>
{
    public static Permission Needs => WriteExamples.Needs;

    public sealed class Input : IInput<TakeBackExample, Input, Done>
    {
        public AgreedExampleId Example { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.Written(input.Example, actor, cancel) is not var (example, check)) return Refusal.NotFound;
        if (example.TakeBack(check, actor, change.At) is { } no) return no;
        change.Record(ExampleMoved.Of(example, ExampleStep.TakenBack));
        return new Done();
    }
}

/// <summary>Send eksempelet tilbake: the directorate does not publish it as it is, and says what must be corrected.</summary>
[Process("knowledge.agreed-example.returned")]
public sealed class ReturnExample(AppDb db) : IUseCase<ReturnExample.Input, Done>
{
    public static Permission Needs => PublishExamples.Needs;

    public sealed class Input : ReturnInput, IInput<ReturnExample, Input, Done>
    {
        public AgreedExampleId Example { get; set; }
    }

    public static NoticeKind TellsWriter { get; } = NoticeKind.Of<ExampleMoved>(
        "knowledge.agreed-example.returned", AgreedNotices.Group, "the one who sent it",
        async (happened, occasion) => happened.Step != ExampleStep.Returned ? null : new Told(
            Phrase.In<AgreedText>(nameof(AgreedText.Notice_Returned)), AgreedUrls.Of(happened.Example),
            Readers.Of(await occasion.SenderOf(happened.Example.Value)))
        { Matter = happened.Example.Value })
        .OnlyOf<ReturnExample>().WhileReturned(
            (AgreedExample e) => e.Id, db => db.Rows<AgreedExample>().All(Because.ExamplesAreTold).Where(AgreedExample.IsOpen));

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.Waiting(input.Example, actor, cancel) is not var (example, check)) return Refusal.NotFound;
        if (example.Return(check, actor, input, change.At) is { } no) return no;
        change.Record(ExampleMoved.Of(example, ExampleStep.Returned), reason: check.Rounds[^1].Reasons);
        return new Done();
    }
}

/// <summary>
/// Publiser eksempelet: somebody of the directorate does it, as the second person. All read it beside the fourteen, and an earlier version
/// is overtaken.
/// </summary>
[Process("knowledge.agreed-example.published")]
public sealed class PublishExample(AppDb db) : IUseCase<PublishExample.Input, Done>
{
    public static Permission Needs => PublishExamples.Needs;

    public sealed class Input : IInput<PublishExample, Input, Done>, IApproves<AgreedExample>
    {
        public AgreedExampleId Example { get; set; }

        /// <inheritdoc cref="IApproves{TThing}.Seen" />
        public string? Seen { get; set; }
    }

    public static NoticeKind TellsWriter { get; } = NoticeKind.Of<ExampleMoved>(
        "knowledge.agreed-example.published", AgreedNotices.Group, "the one who sent it",
        async (happened, occasion) => happened.Step != ExampleStep.Published ? null : new Told(
            Phrase.In<AgreedText>(nameof(AgreedText.Notice_Published)), AgreedUrls.Of(happened.Example),
            Readers.Of(await occasion.SenderOf(happened.Example.Value)))).OnlyOf<PublishExample>();

    public static NoticeKind TellsParties { get; } = NoticeKind.Of<ExampleMoved>(
        "knowledge.agreed-example.published-of-yours", AgreedNotices.Group, "those who write what the other parties agree to",
        async (happened, occasion) =>
        {
            if (happened.Step != ExampleStep.Published) return null;
            var from = await occasion.Db.Rows<AgreedExample>().All(Because.ExamplesAreTold).Where(e => e.Id == happened.Example)
                .Select(e => e.FromAgreement).SingleAsync(occasion.Cancel);
            return new Told(
                Phrase.In<AgreedText>(nameof(AgreedText.Notice_PublishedOfYours)), AgreedUrls.Of(happened.Example),
                await new AgreementsApi(occasion.Db).PartiesBut(happened.Owner, from, occasion.Cancel));
        }).OnlyOf<PublishExample>();

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.Waiting(input.Example, actor, cancel) is not var (example, check)) return Refusal.NotFound;
        if (example.Publish(check, actor, input.Seen, change.At) is { } no) return no;
        var before = await db.Rows<AgreedExample>().Found().Where(e => e.First == example.First && e.Id != example.Id).ToListAsync(cancel);
        foreach (var one in before) one.Overtake(change.At);
        change.Record(ExampleMoved.Of(example, ExampleStep.Published));
        return new Done();
    }
}

/// <summary>Forkast utkastet: what was written is not to be published.</summary>
[Process("knowledge.agreed-example.discarded"), TellsNobody(Untold.OwnWork)]
public sealed class DiscardExample(AppDb db) : IUseCase<DiscardExample.Input, Done>
{
    public static Permission Needs => WriteExamples.Needs;

    public sealed class Input : IInput<DiscardExample, Input, Done>
    {
        public AgreedExampleId Example { get; set; }

        /// <summary>The version of the row that the page showed.</summary>
        public int Seen { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.Written(input.Example, actor, cancel) is not var (example, check)) return Refusal.NotFound;
        if (example.MayChange(check) is { } no) return no;
        if (example.Version != input.Seen) return Refusal.ChangedSinceOpened;
        example.Discard(change.At);
        change.Record(ExampleMoved.Of(example, ExampleStep.Discarded));
        return new Done();
    }
}

/// <summary>
/// Begynn på en ny versjon: from what was published last, also on the page of an earlier version; all read that until the new one is.
/// </summary>
[Process("knowledge.agreed-example.begun-anew"), TellsNobody(Untold.OwnWork)]
public sealed class BeginExampleVersion(AppDb db) : IUseCase<BeginExampleVersion.Input, AgreedExampleId>
{
    public static Permission Needs => WriteExamples.Needs;

    public sealed class Input : IInput<BeginExampleVersion, Input, AgreedExampleId>
    {
        public AgreedExampleId Example { get; set; }
    }

    public async Task<Outcome<AgreedExampleId>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.Written(input.Example, actor, cancel) is not var (from, _)) return Refusal.NotFound;
        if (from.PublishedAt is null) return AgreedExample.ExampleNotPublished;
        var all = await db.Rows<AgreedExample>().ManageableBy(actor.ForExamples()).Where(e => e.First == from.First)
            .OrderBy(e => e.Number).ToListAsync(cancel);
        if (all.Find(e => e.State is AgreedExampleState.Draft or AgreedExampleState.Sent) is { } begun) return begun.Id;
        var example = new AgreedExample(
            NewId.Of<AgreedExampleId>(change.At), all[^1], from.FromAgreement, from.Publisher,
            all.FindLast(e => e.PublishedAt is not null)!.Content, actor, change.At);
        db.Add(example);
        db.BeginCheck(example, actor.User);
        change.Record(ExampleMoved.Of(example, ExampleStep.Begun));
        return example.Id;
    }
}

/// <summary>Trekk eksempelet: it is there no more; whoever has its address reads why.</summary>
[Process("knowledge.agreed-example.withdrawn"), TellsNobody(Untold.Register)]
public sealed class WithdrawExample(AppDb db) : IUseCase<WithdrawExample.Input, Done>
{
    public static Permission Needs => WriteExamples.Needs;

    public sealed class Input : IInput<WithdrawExample, Input, Done>
    {
        public AgreedExampleId Example { get; set; }

        /// <summary>The version of the row that the page showed.</summary>
        public int Seen { get; set; }

        public string? Reason { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.Written(input.Example, actor, cancel) is not var (example, _)) return Refusal.NotFound;
        if (example.MayWithdraw() is { } no) return no;
        var errors = new FieldErrors();
        var reason = TypedField.NeededText(
            input.Reason, AgreedExample.ReasonLimit, nameof(Input.Reason),
            Phrase.In<CommonText>(nameof(CommonText.Error_ReasonMissing)), errors);
        TypedReading.RefuseNumbers(reason, nameof(Input.Reason), errors);
        if (errors.Any) return errors;
        if (example.Version != input.Seen) return Refusal.ChangedSinceOpened;
        example.Withdraw(reason, change.At);
        change.Record(ExampleMoved.Of(example, ExampleStep.Withdrawn));
        return new Done();
    }
}
