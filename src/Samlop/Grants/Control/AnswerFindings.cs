using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Cases;
using Samlop.Cases.Journal;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Control;

/// <summary>Svar på funnene: the county says what it thinks of them. Journalled as incoming; the controller is told.</summary>
[Process("grants.control.findings-answered")]
public sealed class AnswerFindings(AppDb db, CaseRegister register) : IUseCase<AnswerFindings.Input, Done>
{
    public static Permission Needs { get; } = Permission.Of("grants.control.answer", Role.ProjectLead, Role.ChiefExecutive);

    public sealed class Input : IInput<AnswerFindings, Input, Done>
    {
        public ControlCaseId Control { get; set; }

        public string? Answer { get; set; }
    }

    public static NoticeKind TellsController { get; } = NoticeKind.Of<ControlMoved>(
        "grants.control.findings-answered", GrantNotices.Messages, "the officer who opened the control",
        async (happened, occasion) =>
        {
            if (happened.Step != ControlStep.FindingsAnswered) return null;
            var told = await occasion.Control(happened.Control);
            return told.To(nameof(ControlText.Notice_FindingsAnswered), Readers.Of(told.Control.OpenedBy));
        }).OnlyOf<AnswerFindings>();

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var control = await db.Rows<ControlCase>().ManageableBy(actor.ForCases()).SingleOrDefaultAsync(c => c.Id == input.Control, cancel);
        if (control is null) return Refusal.NotFound;
        if (control.MayAnswer() is { } no) return no;
        var errors = new FieldErrors();
        var answer = TypedField.NeededText(
            input.Answer, ControlCase.TextLimit, nameof(Input.Answer), Phrase.In<ControlText>(nameof(ControlText.Error_Answer)), errors);
        if (errors.Any) return errors;
        if (control.AnswerFindings(answer, actor.User, change.At) is { } refused) return refused;

        var caseFile = await register.CaseOf(control, cancel);
        var titles = ControlCases.Answer.Of(db);
        var document = await register.Keep(CaseDocument.Of(titles.Full, caseFile, answer), change, cancel);
        register.Journal(
            caseFile, new NewEntry(EntryDirection.Incoming, OsloClock.DateIn(change.At), titles) { From = control.County }, [document],
            actor, change);
        change.Record(new ControlMoved(control.Id, control.Owner, ControlStep.FindingsAnswered));
        return new Done();
    }
}
