using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Agreements.Agree;
using Samlop.Agreements.Catalogue;
using Samlop.Cases;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Questionnaires;

namespace Samlop.Agreements.Continue;

/// <summary>A role as it is signed.</summary>
internal sealed record RoleOfContent(
    AgreedRoleId Id, string Kind, string Party, int? Share, string Employer, string SitsAt, DayOfWeek? PresenceOn, string PresenceAt);

/// <summary>The roles of an agreement: which there are, at which party, how much of a post, and where they sit.</summary>
public sealed class RolesPart(AppDb db) : IAgreementPart
{
    public const string PartCode = "roles";

    public string Code => PartCode;

    public int Order => 50;

    public Phrase Title { get; } = Phrase.In<ContinueText>(nameof(ContinueText.Roles_Title));

    public string Url(CaseNumber number) => ContinueUrls.Roles(number);

    public async Task<PartOfDraft> Read(Agreement agreement, CancellationToken cancel)
    {
        var roles = await db.Rows<AgreedRole>().Of(agreement).Where(r => r.RemovedAt == null).ToListAsync(cancel);
        roles.RemoveAll(role => !role.IsWritten || !agreement.IsWrittenBy(role.Written.Party));
        return new(Write(roles), [.. Missing(agreement, roles)]);
    }

    public async Task Restore(Agreement agreement, string? json, UserId by, DateTimeOffset at, CancellationToken cancel)
    {
        foreach (var role in await db.Rows<AgreedRole>().Of(agreement).ToListAsync(cancel)) role.GiveUp(at);
    }

    /// <summary>
    /// What is signed now may have let a role go, or given it to another party; one of a party that has left is gone with it.
    /// </summary>
    public async Task Hold(Agreement agreement, Change change, CancellationToken cancel)
    {
        foreach (var role in await db.RolesOf(agreement, cancel))
        {
            var before = role.Party;
            if (agreement.PartyOf(role.Written.Party) is null) role.TakeOut(amends: true, change.At);
            role.Hold(change.At);
            if (role.RemovedAt is not null || role.Party != before) role.Leave(agreement, before, change);
        }
    }

    public async Task<IReadOnlyList<Phrase>> StillOpen(Agreement agreement, CancellationToken cancel)
    {
        var names = await db.NamesOf(agreement);
        var roles = (await db.RolesOf(agreement, cancel)).FindAll(role => role.IsInForce() && agreement.PartyOf(role.Party) is not null);
        return
        [
            .. from role in roles
               where role.Offered is not null
               select Phrase.In<ContinueText>(nameof(ContinueText.Open_Offer), role.Kind.Name, names[role.Party]),
            .. from role in roles
               from promise in role.OpenPromises
               select Phrase.In<ContinueText>(
                   nameof(ContinueText.Open_Promise), role.Kind.Name, names[role.Party], promise.Text, new DateArgument(promise.DueOn)),
        ];
    }

    public IEnumerable<AgreementLine> Tell(string json, AgreementContent whole)
    {
        foreach (var role in ReadJson(json))
        {
            var section = Phrase.In<ContinueText>(
                nameof(ContinueText.Role_At), AgreedRoleKinds.NameOf(role.Kind), whole.NameOf(role.Party));
            AgreementLine Line(string code, string label, string text) =>
                new($"{role.Id.Value}.{code}", section, Phrase.In<ContinueText>(label), text);
            yield return Line("party", nameof(ContinueText.Role_Party), whole.NameOf(role.Party));
            if (role.Share is { } share) yield return Line("share", nameof(ContinueText.Role_Share), RoleWords.Share(share));
            yield return Line("employer", nameof(ContinueText.Role_Employer), whole.NameOf(role.Employer));
            if (role.SitsAt.Length > 0) yield return Line("sits", nameof(ContinueText.Role_SitsAt), role.SitsAt);
            if (role.PresenceOn is { } day)
                yield return Line("presence", nameof(ContinueText.Role_Presence), RoleWords.Presence(day, role.PresenceAt));
        }
    }

    /// <summary>
    /// What must be there before a regional agreement is sent to signing: one overall coordinator, and a contact person at every Nav office
    /// and institution that is a party (K-06); of every role, that whoever employs is a party. The one place where that is said.
    /// </summary>
    internal static IEnumerable<AgreementGap> Missing(Agreement agreement, IReadOnlyCollection<AgreedRole> roles)
    {
        foreach (var role in roles.Where(role => !agreement.IsWrittenBy(role.Written.Employer)))
            yield return new(
                Phrase.In<ContinueText>(nameof(ContinueText.Missing_Employer), AgreedRoleKinds.NameOf(role.Written.KindCode)),
                ContinueUrls.ChangeRole(agreement.Number, role.Id), role.Written.Party);
        if (agreement.KindCode != AgreementKinds.RegionalCode) yield break;
        var url = ContinueUrls.Roles(agreement.Number);
        var written = roles.Select(role => role.Written).ToList();
        var overall = written.Count(role => role.KindCode == AgreedRoleKinds.OverallCode);
        if (overall == 0) yield return new(Phrase.In<ContinueText>(nameof(ContinueText.Missing_Overall)), url);
        if (overall > 1) yield return new(Phrase.In<ContinueText>(nameof(ContinueText.Missing_OneOverall)), url);
        foreach (var party in agreement.Current)
        {
            if (ContactOf(party.As) is { } kind && !written.Exists(role => role.KindCode == kind && role.Party == party.Organisation))
                yield return new(
                    Phrase.In<ContinueText>(nameof(ContinueText.Missing_Contact), AgreedRoleKinds.NameOf(kind)), url, party.Organisation);
        }
    }

    internal static string Write(IEnumerable<AgreedRole> roles) => JsonSerializer.Serialize(
        roles.OrderBy(role => role.Id.Value).Select(role => OfContent(role.Id, role.Written)), Answers.Json);

    private static RoleOfContent OfContent(AgreedRoleId id, AgreedRoleFacts role) => new(
        id, role.KindCode, role.Party.Value.ToString(), role.Share, role.Employer.Value.ToString(), role.SitsAt, role.PresenceOn,
        role.PresenceOn is null ? "" : role.PresenceAt);

    private static string? ContactOf(OrganisationKind kind) => kind switch
    {
        OrganisationKind.NavOffice => AgreedRoleKinds.NavContactCode,
        OrganisationKind.School or OrganisationKind.AdultEducationCentre => AgreedRoleKinds.InstitutionCode,
        _ => null,
    };

    private static List<RoleOfContent> ReadJson(string? json) =>
        json is null ? [] : JsonSerializer.Deserialize<List<RoleOfContent>>(json, Answers.Json)!;
}

/// <summary>What is agreed of roles, in words.</summary>
internal static class RoleWords
{
    // A Monday.
    private static readonly DateOnly Monday = new(2024, 1, 1);

    public static IReadOnlyList<DayOfWeek> WorkingDays { get; } =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    public static string Share(int share) => Sentence.Say(ContinueText.Share_Told, share);

    public static string Weekday(DayOfWeek day, CultureInfo? language = null) =>
        Written.Weekday(Monday.AddDays(((int)day + 6) % 7), language);

    public static string Presence(DayOfWeek day, string at) => Sentence.Say(ContinueText.Presence_Told, Weekday(day), at);
}
