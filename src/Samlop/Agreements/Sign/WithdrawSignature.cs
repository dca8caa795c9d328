using Samlop.Access.Authority;
using Samlop.Agreements.Agree;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Agreements.Sign;

/// <summary>
/// Trekk signaturen: until all have signed, a party may withdraw its signature. It does not stand any more; that it was given is kept.
/// </summary>
[Process("agreements.signature-withdrawn")]
public sealed class WithdrawSignature(AppDb db, OsloClock clock) : IUseCase<WithdrawSignature.Input, Done>
{
    public static Permission Needs => SignAgreement.Needs;

    public sealed class Input : IInput<WithdrawSignature, Input, Done>
    {
        public AgreementId Agreement { get; set; }

        /// <summary>The <see cref="AgreementVersion.Mark"/> of the version that the page showed.</summary>
        public string? Seen { get; set; }

        public string? Reason { get; set; }
    }

    /// <summary>A signature was withdrawn before all had signed.</summary>
    [Event("agreements.signature.withdrawn")]
    public sealed record SignatureWithdrawn(AgreementId Agreement, int Number, AgreementPartyId Party) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Agreement);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told =>
            Phrase.In<AgreementsText>(nameof(AgreementsText.Told_SignatureWithdrawn), Number, AgreementWords.Party(Party));
    }

    public static NoticeKind TellsAll { get; } = NoticeKind.OfEach<SignatureWithdrawn>(
        "agreements.signature.withdrawn", AgreementRoles.Notices, "those who write for the parties, and all who signed",
        async (happened, occasion) => (await occasion.Agreement(happened.Agreement))
            .ToAll(nameof(AgreementsText.Notice_Withdrawn), happened.Number));

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.SignedAgreement(input.Agreement, actor, cancel) is not { } agreement) return Refusal.NotFound;
        if ((await Authorities.Of(db, actor, SignAgreement.Act, clock, cancel)).For(Subject.Of(agreement.Id)).No is { } none) return none;
        if (agreement.MayWithdrawSignature(actor.Organisation) is { } no) return no;
        if (agreement.Out!.Mark != input.Seen) return Refusal.ChangedSinceOpened;
        var errors = new FieldErrors();
        var reason = TypedField.NeededText(
            input.Reason, Agreement.ReasonLimit, nameof(Input.Reason), Phrase.In<CommonText>(nameof(CommonText.Error_ReasonMissing)),
            errors);
        if (errors.Any) return errors;

        var (number, party) = (agreement.OutVersion!.Value, agreement.PartyOf(actor.Organisation)!);
        if (agreement.WithdrawSignature(await db.ActedFor(actor, cancel), reason, change.At) is { } refused) return refused;
        change.Record(new SignatureWithdrawn(agreement.Id, number, party.Id), reason);
        return new Done();
    }
}
