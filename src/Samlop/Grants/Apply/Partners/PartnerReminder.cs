using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;
using Samlop.Waiting.Reminding;

namespace Samlop.Grants.Apply.Partners;

/// <summary>
/// Påminnelse om å svare: the leaders of an organisation that is asked, before the day, and never when it has answered.
/// </summary>
public sealed class PartnerReminder(AppDb db) : IReminder
{
    public static ReminderKind Reminds { get; } = new(
        "grants.partner.answer", "the leaders of an organisation that is asked to take part in an application, and has not answered",
        ReminderStep.DaysBefore(14, 7, 1));

    ReminderKind IReminder.Kind => Reminds;

    /// <summary>An organisation was reminded to answer.</summary>
    [Event("grants.partner.reminded"), NoNews]
    public sealed record PartnerReminded(PartnerAskId Ask, GrantApplicationId Application, DateOnly Due, int DaysLeft) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Ask);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<PartnersText>(
            nameof(PartnersText.Told_Reminded), PartnerWords.Asked(Ask), new DateArgument(Due));

        bool IEvent.ByProgram => true;
    }

    public static NoticeKind TellsLeaders { get; } = NoticeKind.Of<PartnerReminded>(
        "grants.partner.reminded", GrantNotices.Partners, "the leaders of an organisation that has not answered",
        async (happened, occasion) => (await occasion.PartnerAsk(happened.Ask)).ToLeaders(nameof(PartnersText.Notice_Reminded)) with
        {
            Due = happened.Due,
        }).WhileUnanswered();

    public async Task<IReadOnlyList<Dated>> Waiting(Actor actor, DateOnly last, CancellationToken cancel)
    {
        var rows = await db.Rows<PartnerAsk>().AskedOf(actor.ForCases()).Where(PartnerAsk.Waits).Where(k => k.Due <= last)
            .OrderBy(k => k.Id).Select(k => new { k.Id, k.Application, k.Due, k.At }).ToListAsync(cancel);
        return
        [
            .. rows.Select(k => new Dated(
                k.Id.Value, 0, k.Due, OsloClock.DateIn(k.At), left => new PartnerReminded(k.Id, k.Application, k.Due, left))),
        ];
    }
}
