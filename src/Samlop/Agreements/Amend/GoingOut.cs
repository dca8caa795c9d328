using Samlop.Agreements.Agree;
using Samlop.Cases;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Agreements.Amend;

/// <summary>How a party goes out, by whichever act: it says why, is no party of the case any more, and the others are told.</summary>
internal static class GoingOut
{
    /// <param name="field">Where the reason is typed.</param>
    /// <param name="leave">Takes the party out of the agreement, or says why not.</param>
    public static async Task<Outcome<Done>> Leave(
        this CaseRegister cases, Agreement agreement, Actor actor, string? typed, string field, Func<Refusal?> leave, Change change,
        CancellationToken cancel)
    {
        var errors = new FieldErrors();
        var reason = TypedField.NeededText(
            typed, Agreement.ReasonLimit, field, Phrase.In<CommonText>(nameof(CommonText.Error_ReasonMissing)), errors);
        if (errors.Any) return errors;

        var party = agreement.PartyOf(actor.Organisation)!;
        if (leave() is { } refused) return refused;
        await cases.RemoveParty(agreement.Id.Value, actor.Organisation, cancel);
        change.Record(new PartyLeft(party.Id, agreement.Id), reason);
        return new Done();
    }
}
