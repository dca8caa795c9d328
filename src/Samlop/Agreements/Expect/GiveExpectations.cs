using Samlop.Agreements.Agree;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Agreements.Expect;

/// <summary>
/// Del forventningene: a party shows the others what it has written. What it shared before is kept, with its date.
/// </summary>
[Process("agreements.expectations-given")]
public sealed class GiveExpectations(AppDb db) : IUseCase<GiveExpectations.Input, Done>
{
    public static Permission Needs => WriteAgreements.Needs;

    public sealed class Input : IInput<GiveExpectations, Input, Done>
    {
        public AgreementId Agreement { get; set; }

        /// <summary>The version of the draft that was on the page.</summary>
        public int Seen { get; set; }
    }

    /// <summary>A party said what it expects, or said it anew.</summary>
    /// <param name="Number">Of the answer; from 1 for each party.</param>
    [Event("agreements.expectations.given")]
    public sealed record ExpectationsGiven(AgreementId Agreement, AgreementPartyId Party, int Number) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Agreement);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<ExpectText>(
            Number == 1 ? nameof(ExpectText.Told_Given) : nameof(ExpectText.Told_GivenAnew), AgreementWords.Party(Party));
    }

    public static NoticeKind TellsOthers { get; } = NoticeKind.Of<ExpectationsGiven>(
        "agreements.expectations.given", AgreementRoles.Notices, "those who write agreements for the other parties",
        async (happened, occasion) =>
        {
            var party = await occasion.Party(happened.Party);
            return new Told(
                Phrase.In<ExpectText>(nameof(ExpectText.Notice_Given), party.Number.ToString()), ExpectUrls.All(party.Number),
                await occasion.WritersIn(happened.Agreement, but: party.Organisation));
        });

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.WrittenAgreement(input.Agreement, actor, cancel) is not { } agreement) return Refusal.NotFound;
        if (agreement.PartyOf(actor.Organisation) is not { } party) return Refusal.NotFound;
        var draft = await db.DraftOf(agreement, party, cancel);
        var before = (await db.ExpectationsOf(agreement, cancel)).Find(e => e.Party == party.Id);
        if (Expectations.MayGive(agreement, draft, before) is { } no) return no;
        if (draft!.Version != input.Seen) return Refusal.ChangedByOther;

        var given = new Expectations(agreement, party.Id, (before?.Number ?? 0) + 1, draft.Read(), actor.User, change.At);
        db.Add(given);
        change.Record(new ExpectationsGiven(agreement.Id, party.Id, given.Number));
        return new Done();
    }
}
