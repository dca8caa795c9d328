using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Control;

/// <summary>Skriv et funn: with how grave it is and what it is about. The county reads it when the findings are sent.</summary>
[Process("grants.control.finding-added"), TellsNobody(Untold.NotYetTold)]
public sealed class AddFinding(AppDb db) : IUseCase<AddFinding.Input, Done>
{
    public static Permission Needs => OpenControl.Needs;

    public sealed class Input : IInput<AddFinding, Input, Done>
    {
        public ControlCaseId Control { get; set; }

        public string? Severity { get; set; }

        public string? Text { get; set; }

        public string? About { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var (control, check, no) = await db.Worked(input.Control, actor, cancel);
        if ((no ?? control!.MayWriteFindings()) is { } refused) return refused;
        var errors = new FieldErrors();
        var severity = TypedField.Choice<FindingSeverity>(input.Severity);
        if (severity is null) errors.Add(nameof(Input.Severity), Phrase.In<ControlText>(nameof(ControlText.Error_Severity)));
        var text = TypedField.NeededText(
            input.Text, ControlCase.TextLimit, nameof(Input.Text), Phrase.In<ControlText>(nameof(ControlText.Error_Finding)), errors);
        var about = TypedField.NeededLine(
            input.About, ControlFinding.AboutLimit, nameof(Input.About), Phrase.In<ControlText>(nameof(ControlText.Error_About)), errors);
        if (errors.Any) return errors;
        if (control!.AddFinding(severity!.Value, text, about, check!, actor.User, change.At) is { } kept) return kept;
        change.Record(new ControlMoved(control.Id, control.Owner, ControlStep.FindingAdded));
        return new Done();
    }
}

/// <summary>Fjern et funn: it is not sent, and was written by mistake.</summary>
[Process("grants.control.finding-removed"), TellsNobody(Untold.NotYetTold)]
public sealed class RemoveFinding(AppDb db) : IUseCase<RemoveFinding.Input, Done>
{
    public static Permission Needs => OpenControl.Needs;

    public sealed class Input : IInput<RemoveFinding, Input, Done>
    {
        public ControlCaseId Control { get; set; }

        public int Number { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var (control, _, no) = await db.Worked(input.Control, actor, cancel);
        if ((no ?? control!.MayWriteFindings()) is { } refused) return refused;
        if (!control!.RemoveFinding(input.Number)) return Refusal.NotFound;
        change.Record(new ControlMoved(control.Id, control.Owner, ControlStep.FindingRemoved));
        return new Done();
    }
}
