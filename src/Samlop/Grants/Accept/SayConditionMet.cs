using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Cases;
using Samlop.Cases.Journal;
using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Accept;

/// <summary>
/// Meld at vilkåret er oppfylt: the county says how it has met a condition. The text and the files put to it are journalled as incoming; an
/// officer of the directorate looks into it.
/// </summary>
[Process("ConditionSaidMet")]
public sealed class SayConditionMet(AppDb db, CaseRegister register, PreparedFiles prepared) : IUseCase<SayConditionMet.Input, Done>
{
    public static Permission Needs { get; } = Permission.Of("grants.award-condition.say-met", Role.ProjectLead, Role.ChiefExecutive);

    /// <summary>Of the number of the condition.</summary>
    internal static EntryTitle EntryTitle { get; } = new(
        "grants.condition.said-met", (_, of) => Phrase.In<AcceptText>(nameof(AcceptText.Condition_Journal), of[0]));

    public sealed class Input : IInput<SayConditionMet, Input, Done>
    {
        public AwardId Award { get; set; }

        public int Number { get; set; }

        public string? Note { get; set; }
    }

    /// <summary>The county said that a condition is met.</summary>
    [Event("grants.condition.said-met"), Was("ConditionSaidMet")]
    public sealed record ConditionSaidMet(GrantApplicationId Application, AwardId Award, int Number) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Application);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<AcceptText>(nameof(AcceptText.Told_ConditionSaidMet), Number);
    }

    public static NoticeKind TellsOfficers { get; } = NoticeKind.Of<ConditionSaidMet>(
        "grants.condition.said-met", GrantNotices.Messages, "the officers who follow it up",
        async (happened, occasion) =>
        {
            var application = await occasion.Application(happened.Application);
            return new Told(
                application.ByCase<AcceptText>(nameof(AcceptText.Notice_ConditionSaidMet)),
                AwardUrls.Condition(happened.Award, happened.Number),
                application.AtTheDirectorate)
            {
                Matter = happened.Award.Value,
                Part = happened.Number,
            };
        }).WhileNotConfirmed();

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var award = await db.Rows<Award>().ManageableBy(actor.ForCases()).WithAll().SingleOrDefaultAsync(a => a.Id == input.Award, cancel);
        if (award?.Conditions.SingleOrDefault(c => c.Number == input.Number) is not { } condition) return Refusal.NotFound;
        if (condition.MaySayMet(award) is { } no) return no;
        var errors = new FieldErrors();
        var note = TypedReason.Read(input.Note, nameof(Input.Note), errors);
        if (errors.Any) return errors;

        var caseFile = await register.Find(award.Application.Value, cancel)
            ?? throw new InvalidOperationException("An application that is awarded has a case.");
        var titles = EntryTitle.Of(db, condition.Number.ToString(CultureInfo.InvariantCulture));
        var text = await register.Keep(CaseDocument.Of(titles.Full, caseFile, note), change, cancel);
        var entry = register.Journal(
            caseFile,
            new NewEntry(EntryDirection.Incoming, OsloClock.DateIn(change.At), titles),
            [text, .. await prepared.Take(ConditionFiles.In(award.Id, condition.Number), actor, cancel)],
            actor,
            change
        );
        if (condition.SayMet(award, note, actor.User, change.At, entry.Id) is { } refused) return refused;
        change.Record(new ConditionSaidMet(award.Application, award.Id, condition.Number), reason: note);
        return new Done();
    }
}
