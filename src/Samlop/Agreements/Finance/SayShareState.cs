using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Samlop.Agreements.Agree;
using Samlop.Agreements.Tables;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Agreements.Finance;

/// <summary>
/// Si hvor langt en andel er kommet: a party says of what it has signed to pay that it is promised, in a budget that is decided, or paid.
/// It is everyday and waits for nobody's signature; the gap follows it, and the others are told.
/// </summary>
[Process("agreements.share-said")]
public sealed class SayShareState(AppDb db, OsloClock clock, FinancePart part) : IUseCase<SayShareState.Input, Done>
{
    public static readonly Refusal NotOwnShare = Refusal.In<FinanceText>(nameof(NotOwnShare));

    public static Permission Needs => WriteAgreements.Needs;

    public sealed class Input : IInput<SayShareState, Input, Done>
    {
        public AgreementId Agreement { get; set; }

        /// <summary>Code of the row.</summary>
        public string? Share { get; set; }

        /// <summary>The version of the sheet that the page was made from.</summary>
        public int BasedOn { get; set; }

        /// <summary>Code of the <see cref="ShareState"/>.</summary>
        public string? State { get; set; }
    }

    /// <summary>A party said how far a share of its own has come.</summary>
    [Event("agreements.share.said")]
    public sealed record ShareSaid(AgreementId Agreement, AgreementPartyId Party, string ShareCode, int? Year, string StateCode) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Agreement);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<FinanceText>(
            nameof(FinanceText.Told_ShareSaid), AgreementWords.Party(Party), Year?.ToString(CultureInfo.InvariantCulture) ?? "–",
            FinanceWords.PhraseOf(StateCode));
    }

    public static NoticeKind TellsOthers { get; } = NoticeKind.Of<ShareSaid>(
        "agreements.share.said", AgreementRoles.Notices, "those who write for the other parties",
        async (happened, occasion) =>
        {
            var agreement = await occasion.Agreement(happened.Agreement);
            return new Told(
                Phrase.In<FinanceText>(nameof(FinanceText.Notice_ShareSaid), agreement.Number.ToString()),
                TableUrls.Financing(agreement.Number),
                agreement.Members.Where(p => p.Id != happened.Party).Aggregate(
                    Readers.Nobody, (all, p) => all.And(Readers.In(p.Organisation, AgreementRoles.Writers))));
        });

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.AgreementSpokenFor(input.Agreement, actor, cancel) is not { } agreement) return Refusal.NotFound;
        if (!part.Has(agreement.Kind)) return Refusal.NotFound;
        if (agreement.MayFollow(clock.Today) is { } no) return no;
        var errors = new FieldErrors();
        var share = (await Now(part, agreement, cancel)).FirstOrDefault(s => s.Code == input.Share);
        if (share is null) errors.Add(nameof(Input.Share), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
        else if (share.Party != actor.Organisation.Value.ToString()) return NotOwnShare;
        var state = FinanceCodes.StateOf(input.State ?? "");
        if (state is null) errors.Add(nameof(Input.State), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
        if (share?.ProblemAs(state, clock.Today.Year) is { } problem) errors.Add(nameof(Input.State), problem);
        if (errors.Any) return errors;

        var rows = await db.Rows<AgreementRows>().Of(agreement).Include(r => r.Waits).Include(r => r.Steps).AsSplitQuery()
            .SingleAsync(r => r.Part == SheetCodes.Shares, cancel);
        if (share!.State == state) return new Done();
        if (rows.Version != input.BasedOn) return Refusal.ChangedSinceOpened;
        rows.Say(
            new RowStep(
                rows, share.Code, (FinanceForm.State, FinanceCodes.Of(state!.Value)), settles: false, actor.User, actor.Organisation,
                change.At),
            actor.User);
        change.Record(new ShareSaid(
            agreement.Id, agreement.PartyOf(actor.Organisation)!.Id, share.Code, share.Year, FinanceCodes.Of(state.Value)));
        return new Done();
    }

    /// <summary>The shares of what all have signed, each as far as its party has said that it has come.</summary>
    internal static async Task<IReadOnlyList<FinanceShare>> Now(
        FinancePart part, Agreement agreement, CancellationToken cancel = default) =>
        Financing.In(await part.SignedNow(agreement, cancel)).Shares;
}
