using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Samlop.Agreements.Agree;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;
using Samlop.Waiting.Reminding;

namespace Samlop.Agreements.Expect;

/// <summary>
/// Spør partene: a new party is told that it is asked what it expects, and reminded a week before the day that the others wait for it.
/// </summary>
public sealed class ExpectReminder(AppDb db, OsloClock clock) : IReminder
{
    private const string Unanswered = "the party has not answered, and the agreement is being written";

    public static ReminderKind Reminds { get; } = new(
        "agreements.expectations", "a party of an agreement that has not said what it expects", ReminderStep.DaysBefore(7));

    ReminderKind IReminder.Kind => Reminds;

    /// <summary>A party was reminded that the others wait for what it expects.</summary>
    [Event("agreements.expectations.reminded")]
    public sealed record ExpectationsReminded(AgreementId Agreement, AgreementPartyId Party, DateOnly Due) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Agreement);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<ExpectText>(
            nameof(ExpectText.Told_Reminded), AgreementWords.Party(Party), new DateArgument(Due));

        bool IEvent.ByProgram => true;
    }

    public static NoticeKind TellsAsked { get; } = NoticeKind.Of<AddParty.PartyAdded>(
        "agreements.expectations.asked", AgreementRoles.Notices, "those who write agreements for the organisation that became a party",
        async (happened, occasion) => await Asked(happened.Party, nameof(ExpectText.Notice_Asked), occasion)).While(Unanswered, Waits);

    public static NoticeKind TellsReminded { get; } = NoticeKind.Of<ExpectationsReminded>(
        "agreements.expectations.reminded", AgreementRoles.Notices, "those who write agreements for the party",
        async (happened, occasion) => await Asked(happened.Party, nameof(ExpectText.Notice_Reminded), occasion)).While(Unanswered, Waits);

    public async Task<IReadOnlyList<Dated>> Waiting(Actor actor, DateOnly last, CancellationToken cancel)
    {
        var (from, to) = (clock.Today.AddDays(-Asking.Days), last.AddDays(-Asking.Days));
        var waiting = await Asking.Unanswered(db.Rows<Agreement>().WrittenBy(actor.ForAgreements()), db)
            .Where(x => x.Party.JoinedOn >= from && x.Party.JoinedOn <= to)
            .OrderBy(x => x.Party.Id)
            .Select(x => new { Agreement = x.Agreement.Id, Party = x.Party.Id, x.Party.JoinedOn })
            .ToListAsync(cancel);
        return
        [
            .. waiting.Select(x => new Dated(
                x.Party.Value, 0, Asking.Due(x.JoinedOn), x.JoinedOn,
                _ => new ExpectationsReminded(x.Agreement, x.Party, Asking.Due(x.JoinedOn)))),
        ];
    }

    private static async Task<Told> Asked(AgreementPartyId id, string line, Occasion occasion)
    {
        var party = await occasion.Party(id);
        return new Told(
            Phrase.In<ExpectText>(line, party.Number.ToString()), ExpectUrls.Write(party.Number),
            Readers.In(party.Organisation, AgreementRoles.Writers))
        {
            Matter = id.Value,
        };
    }

    private static Expression<Func<Notice, bool>> Waits(AppDb db)
    {
        var waiting = Asking.Unanswered(db.Rows<Agreement>().All(Because.PartiesAreTold), db);
        return notice => waiting.Any(x => x.Party.Id == (AgreementPartyId)(object)notice.Matter);
    }
}
