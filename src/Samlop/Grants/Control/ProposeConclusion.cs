using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Control;

/// <summary>Send konklusjonen til godkjenning: the controller writes what the control came to, and a second person approves it.</summary>
[Process("grants.control.conclusion-proposed")]
public sealed class ProposeConclusion(AppDb db, OsloClock clock) : IUseCase<ProposeConclusion.Input, Done>
{
    public static Permission Needs => OpenControl.Needs;

    public sealed class Input : IInput<ProposeConclusion, Input, Done>
    {
        public ControlCaseId Control { get; set; }

        public string? Outcome { get; set; }

        public string? Conclusion { get; set; }
    }

    public static NoticeKind TellsApprovers { get; } = NoticeKind.Of<ControlMoved>(
        "grants.control.conclusion-proposed", GrantNotices.Handling, "those of the directorate who may approve it",
        async (happened, occasion) =>
        {
            if (happened.Step != ControlStep.ConclusionProposed) return null;
            var told = await occasion.Control(happened.Control);
            return told.To(nameof(ControlText.Notice_ConclusionWaits), Readers.In(told.Control.Owner, [.. ApproveConclusion.Needs.Roles]));
        }).OnlyOf<ProposeConclusion>().WhileSent();

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var (control, check, no) = await db.Worked(input.Control, actor, cancel);
        if ((no ?? control!.MayConclude(clock.Today)) is { } refused) return refused;
        var errors = new FieldErrors();
        var outcome = TypedField.Choice<ControlOutcome>(input.Outcome);
        if (outcome is null) errors.Add(nameof(Input.Outcome), Phrase.In<ControlText>(nameof(ControlText.Error_Outcome)));
        var text = TypedField.NeededText(
            input.Conclusion, ControlCase.TextLimit, nameof(Input.Conclusion), Phrase.In<ControlText>(nameof(ControlText.Error_Conclusion)),
            errors);
        if (errors.Any) return errors;
        if (control!.Propose(outcome!.Value, text, check!, actor, clock.Today, change.At) is { } kept) return kept;
        change.Record(new ControlMoved(control.Id, control.Owner, ControlStep.ConclusionProposed));
        return new Done();
    }
}
