using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Cases;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Control;

/// <summary>
/// Godkjenn konklusjonen: a second person, who has neither written in the control nor handled the application, approves it. It is sent to
/// the county, and the case of the control is closed.
/// </summary>
[Process("grants.control.concluded")]
public sealed class ApproveConclusion(AppDb db, CaseRegister register) : IUseCase<ApproveConclusion.Input, Done>
{
    public static Permission Needs { get; } = Permission.Of("grants.control.approve", Role.CaseOfficer, Role.DecisionMaker);

    public sealed class Input : IInput<ApproveConclusion, Input, Done>, IApproves<ControlCase>
    {
        public ControlCaseId Control { get; set; }

        /// <inheritdoc cref="IApproves{TThing}.Seen" />
        public string? Seen { get; set; }
    }

    public static NoticeKind TellsCounty { get; } = NoticeKind.Of<ControlMoved>(
        "grants.control.concluded", GrantNotices.Messages, "the project leads and the chief executive of the county, and the controller",
        async (happened, occasion) =>
        {
            if (happened.Step != ControlStep.Concluded) return null;
            var told = await occasion.Control(happened.Control);
            return told.To(nameof(ControlText.Notice_Concluded), told.AtTheCounty.And(Readers.Of(told.Control.OpenedBy)));
        }).OnlyOf<ApproveConclusion>();

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var (control, check, no) = await db.Worked(input.Control, actor, cancel);
        if (no is not null) return no;
        if (control!.Conclude(check!, actor, input.Seen, change.At) is { } refused) return refused;
        var (caseFile, language) = (await register.CaseOf(control, cancel), Languages.Bokmål.Culture);
        await register.Send(
            db, caseFile, ControlCases.Conclusion, $"{ControlWords.Of(control.Outcome!.Value).In(language)}\n\n{control.Conclusion}", actor,
            change, cancel);
        register.Close(caseFile, change);
        change.Record(new ControlMoved(control.Id, control.Owner, ControlStep.Concluded));
        return new Done();
    }
}
