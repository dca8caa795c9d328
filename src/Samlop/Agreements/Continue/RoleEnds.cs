using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Agreements.Agree;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Agreements.Continue;

/// <summary>
/// Rollen faller bort hos en part: the agreement has it no more, or another party has it. Whoever held it and whoever was asked are told,
/// and so are the leaders of the party, who see to what a role that is gone has promised; where another party has it, that follows the
/// role.
/// </summary>
internal static class RoleEnds
{
    /// <summary>A party has a role no more.</summary>
    /// <param name="Promises">How many promises of it are open.</param>
    [Event("agreements.role.ended"), NoNews]
    public sealed record RoleEnded(
        AgreementId Agreement, AgreedRoleId Role, string KindCode, AgreementPartyId Party, UserId? Holder, UserId? Asked, int Promises)
        : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Agreement);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<ContinueText>(
            nameof(ContinueText.Told_RoleEnded), AgreedRoleKinds.NameOf(KindCode), AgreementWords.Party(Party));

        bool IEvent.ByProgram => true;
    }

    public static NoticeKind TellsThem { get; } = NoticeKind.Of<RoleEnded>(
        "agreements.role.ended", AgreementRoles.Notices, "whoever held the role or was asked to take it, and the leaders of its party",
        async (happened, occasion) =>
        {
            var party = await occasion.Db.Rows<AgreementParty>().All(Because.PartiesAreTold)
                .SingleAsync(p => p.Id == happened.Party, occasion.Cancel);
            return await RoleTelling.Of(
                occasion, happened.Agreement, happened.Role, happened.KindCode, nameof(ContinueText.Notice_RoleEnded),
                Readers.Of(happened.Holder, happened.Asked).And(Readers.In(party.Organisation, RoleKinds.Leaders)));
        });

    /// <param name="party">The one that has it no more.</param>
    public static void Leave(this AgreedRole role, Agreement agreement, OrganisationId party, Change change)
    {
        var (holder, asked, promises) = (role.Held?.User, role.Offered?.User, role.OpenPromises.Count());
        role.Leave(change.At);
        if (holder is null && asked is null && promises == 0) return;
        change.Record(new RoleEnded(
            agreement.Id, role.Id, role.KindCode, agreement.Parties.Last(p => p.Organisation == party).Id, holder, asked, promises));
    }
}
