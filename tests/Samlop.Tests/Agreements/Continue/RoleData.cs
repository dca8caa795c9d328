using Samlop.Agreements.Continue;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Agreements.Continue;

internal static class RoleData
{
    public static AgreedRole ARole(string kind = AgreedRoleKinds.OverallCode, OrganisationId? party = null)
    {
        var at = TestTime.Start;
        var of = party ?? NewId.Of<OrganisationId>(at);
        return new(
            NewId.Of<AgreedRoleId>(at), NewId.Of<Samlop.Agreements.Agree.AgreementId>(at),
            new(kind, of, 50, of, "Rådhuset", null, ""), amends: false, at);
    }

    public static RoleHolding AnOffer(AgreedRole role, UserId to, DateTimeOffset? at = null) => new(
        NewId.Of<RoleHoldingId>(at ?? TestTime.Start), role.Id, to, "", NewId.Of<UserId>(TestTime.Start), at ?? TestTime.Start);

    public static SaveRole.Input Role(Agreed the, Member at, string kind = AgreedRoleKinds.NavContactCode) => new()
    {
        Agreement = the.Id,
        Kind = kind,
        Party = at.Organisation.Id.Value.ToString(),
        Share = "50",
    };

    public static async Task<AgreedRoleId> ARole(this TestData given, Agreed the, Member at, string kind = AgreedRoleKinds.NavContactCode) =>
        (await given.Host.As(the.Lead).Submit(Role(the, at, kind)).ShouldSucceed()).Role;

    /// <summary>A role that somebody was offered and accepted.</summary>
    public static async Task<AgreedRoleId> AHeldRole(
        this TestData given, Agreed the, Member by, Member holder, string kind = AgreedRoleKinds.NavContactCode)
    {
        var role = await given.ARole(the, holder, kind);
        await given.Host.As(by).Submit(await given.Offer(the, role, holder)).ShouldSucceed();
        await given.Host.As(holder).Submit(await given.Answer(the, role)).ShouldSucceed();
        return role;
    }

    /// <summary>As the page of a role posts it now.</summary>
    public static async Task<OfferRole.Input> Offer(this TestData given, Agreed the, AgreedRoleId role, Member to) =>
        new() { Agreement = the.Id, Role = role, BasedOn = await given.VersionOf(role), To = to.Id.Value.ToString() };

    public static async Task<AnswerRole.Input> Answer(this TestData given, Agreed the, AgreedRoleId role, bool accepts = true) => new()
    {
        Agreement = the.Id,
        Role = role,
        BasedOn = await given.VersionOf(role),
        Answer = accepts ? AnswerRole.Accepts : AnswerRole.Declines,
    };

    public static async Task<int> VersionOf(this TestData given, AgreedRoleId role)
    {
        await using var db = given.Host.OpenDb();
        return db.Set<AgreedRole>().Single(r => r.Id == role).Version;
    }

    public static MakePromise.Input Promise(Agreed the, AgreedRoleId role, DateOnly due, string text = "Kalle inn til ledermøte") =>
        new() { Agreement = the.Id, Role = role, Text = text, DueOn = Written.ShortDate(due) };
}
