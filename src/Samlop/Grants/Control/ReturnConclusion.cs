using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Control;

/// <summary>Send konklusjonen tilbake: the second person does not approve it as it is, and says what must be mended.</summary>
[Process("grants.control.conclusion-returned")]
public sealed class ReturnConclusion(AppDb db) : IUseCase<ReturnConclusion.Input, Done>
{
    public static Permission Needs => ApproveConclusion.Needs;

    public sealed class Input : ReturnInput, IInput<ReturnConclusion, Input, Done>
    {
        public ControlCaseId Control { get; set; }
    }

    public static NoticeKind TellsController { get; } = NoticeKind.Of<ControlMoved>(
        "grants.control.conclusion-returned", GrantNotices.Handling, "the one who sent it",
        async (happened, occasion) =>
        {
            if (happened.Step != ControlStep.ConclusionReturned) return null;
            var told = await occasion.Control(happened.Control);
            return told.To(nameof(ControlText.Notice_ConclusionReturned), Readers.Of(await occasion.SenderOf(told.Control.Id.Value)));
        }).OnlyOf<ReturnConclusion>().WhileReturned(
            (ControlCase c) => c.Id, db => db.Rows<ControlCase>().All(Because.WhoWaitsIsTold).Where(ControlCase.IsOpen));

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var (control, check, no) = await db.Worked(input.Control, actor, cancel);
        if (no is not null || control is null) return no ?? Refusal.NotFound;
        if (control.Return(check!, actor, input, change.At) is { } refused) return refused;
        change.Record(new ControlMoved(control.Id, control.Owner, ControlStep.ConclusionReturned), reason: check!.Rounds[^1].Reasons);
        return new Done();
    }
}

/// <summary>Ta konklusjonen tilbake: whoever wrote it goes on with it, before anybody has approved it.</summary>
[Process("grants.control.conclusion-taken-back"), TellsNobody(Untold.OwnWork)]
public sealed class TakeBackConclusion(AppDb db) : IUseCase<TakeBackConclusion.Input, Done>
{
    public static Permission Needs => ProposeConclusion.Needs;

    public sealed class Input : IInput<TakeBackConclusion, Input, Done>
    {
        public ControlCaseId Control { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var (control, check, no) = await db.Worked(input.Control, actor, cancel);
        if (no is not null || control is null) return no ?? Refusal.NotFound;
        if (control.TakeBack(check!, actor, change.At) is { } refused) return refused;
        change.Record(new ControlMoved(control.Id, control.Owner, ControlStep.ConclusionTakenBack));
        return new Done();
    }
}
