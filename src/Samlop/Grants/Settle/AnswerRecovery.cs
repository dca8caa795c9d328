using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Cases.Journal;
using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Settle;

/// <summary>Svar på forhåndsvarselet: the county says what it thinks. Journalled as incoming; late is taken until it is decided.</summary>
[Process("grants.recovery-answered")]
public sealed class AnswerRecovery(AppDb db, RecoveryJournal journal) : IUseCase<AnswerRecovery.Input, Done>
{
    public static Permission Needs { get; } = Permission.Of(
        "grants.recovery.answer", Role.ProjectLead, Role.ProjectOwner, Role.ChiefExecutive);

    public sealed class Input : IInput<AnswerRecovery, Input, Done>
    {
        public RecoveryId Recovery { get; set; }

        public string? Answer { get; set; }
    }

    /// <summary>The county answered.</summary>
    [Event("grants.recovery.answered")]
    public sealed record RecoveryAnswered(GrantApplicationId Application, RecoveryId Recovery, int Year) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Recovery).And(Application);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<SettleText>(nameof(SettleText.Told_RecoveryAnswered));
    }

    public static NoticeKind TellsOfficers { get; } = NoticeKind.Of<RecoveryAnswered>(
        "grants.recovery.answered", SettleTelling.Group, "the officers who handle it",
        async (happened, occasion) =>
        {
            var application = await occasion.Application(happened.Application);
            return new Told(
                application.Line(nameof(SettleText.Notice_RecoveryAnswered), happened.Year),
                SettleUrls.Recovery(happened.Recovery),
                application.AtTheDirectorate)
            {
                Matter = happened.Recovery.Value,
            };
        }).WhileAt(RecoveryState.Answered);

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var recovery = await db.Rows<Recovery>().ManageableBy(actor.ForCases()).SingleOrDefaultAsync(r => r.Id == input.Recovery, cancel);
        if (recovery is null) return Refusal.NotFound;
        if (recovery.MayAnswer() is { } no) return no;
        var errors = new FieldErrors();
        var answer = TypedField.NeededText(
            input.Answer, Recovery.TextLimit, nameof(Input.Answer), Phrase.In<CommonText>(nameof(CommonText.Error_AnswerMissing)), errors);
        if (errors.Any) return errors;
        if (recovery.GiveAnswer(answer, actor.User, change.At) is { } refused) return refused;
        await journal.Write(recovery, RecoveryJournal.Answer, EntryDirection.Incoming, answer, actor, change, cancel);
        change.Record(new RecoveryAnswered(recovery.Application, recovery.Id, recovery.Year), reason: answer);
        return new Done();
    }
}
