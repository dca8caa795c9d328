using Samlop.Agreements.Agree;
using Samlop.Agreements.Propose;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Agreements.Amend;

/// <summary>
/// Begynn på en endring: a party says why what all have signed should be changed. The signed version holds until all have signed the next.
/// </summary>
[Process("agreements.amendment-begun")]
public sealed class BeginAmendment(AppDb db) : IUseCase<BeginAmendment.Input, Done>
{
    public static Permission Needs => WriteAgreements.Needs;

    public sealed class Input : IInput<BeginAmendment, Input, Done>
    {
        public AgreementId Agreement { get; set; }

        public string? Reason { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.WrittenAgreement(input.Agreement, actor, cancel) is not { } agreement) return Refusal.NotFound;
        if (agreement.MayAmend() is { } no) return no;
        var errors = new FieldErrors();
        var reason = TypedField.NeededText(
            input.Reason, Agreement.ReasonLimit, nameof(Input.Reason), Phrase.In<CommonText>(nameof(CommonText.Error_ReasonMissing)),
            errors);
        if (errors.Any) return errors;
        if (agreement.Amend(reason, change.At) is { } refused) return refused;
        change.Record(new AmendmentBegun(agreement.Id, agreement.SignedVersion!.Value), reason);
        return new Done();
    }
}
