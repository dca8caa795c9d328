using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Cases.Impartiality;
using Samlop.Grants.Apply;
using Samlop.Grants.Calls;
using Samlop.Platform.Data;
using Samlop.Platform.Text;

namespace Samlop.Grants.Assess;

/// <summary>
/// Applications as what one declares impartiality to: those of the directorate declare of what has come in to it before they see what it
/// says. The one who approves payments declares when there is something to pay.
/// </summary>
internal static class DeclaredApplications
{
    public static ImpartialityKind Kind { get; } = new ImpartialityKind<GrantApplication, GrantApplicationId>
    {
        Slug = "soknader",
        Id = a => a.Id,
        Asked = (db, reader) => db.Rows<GrantApplication>().ComeInTo(reader),
        Handled = (db, reader) => db.Rows<GrantApplication>().ReceivedBy(reader),
        Waits = GrantApplication.LiesWithDirectorate,
        Things = Things,
        Declarers = ApplicationCases.OfTheDirectorate,
        Rulers = [Role.DecisionMaker],
        Url = id => AssessUrls.Handling(new(id)),
        PartiesOf = (db, ids) =>
        {
            var applications = ids.Select(GrantApplicationId.From).ToList();
            return db.Rows<GrantApplication>().All(Because.WhoIsOfAPartyIsNotImpartial)
                .Where(a => applications.Contains(a.Id)).Select(a => a.County);
        },
        Groups = new(
            "utlysning", Phrase.In<GrantsText>(nameof(GrantsText.Call)), Phrase.In<GrantsText>(nameof(GrantsText.AllCalls))),
        Facing = new(
            Phrase.In<AssessText>(nameof(AssessText.Partners_Title)), Phrase.In<AssessText>(nameof(AssessText.Partners_None)), Partners),
        Words = new()
        {
            Title = Phrase.In<ApplyText>(nameof(ApplyText.Applications_Title)),
            TheOne = Phrase.In<AssessText>(nameof(AssessText.Declared_TheOne)),
            Several = Phrase.In<AssessText>(nameof(AssessText.Declared_Several)),
            TheSeveral = Phrase.In<AssessText>(nameof(AssessText.Declared_TheSeveral)),
            Name = Phrase.In<GrantsText>(nameof(GrantsText.CountyAuthority)),
            Named = (county, call) => Phrase.In<AssessText>(nameof(AssessText.Declared_Named), county, call),
            Short = (county, call) => Phrase.In<AssessText>(nameof(AssessText.Declared_Short), county, call),
            Counted = (count, call) =>
                Phrase.In<AssessText>(
                    count == 1 ? nameof(AssessText.Declared_CountedOne) : nameof(AssessText.Declared_Counted), count, call),
            Line = Line,
        },
    };

    /// <summary>The county, the call and when it first came.</summary>
    public static IQueryable<ImpartialityThing> Things(AppDb db, IQueryable<GrantApplication> applications) =>
        from a in applications
        join c in db.Rows<Call>().Published() on a.Call equals c.Id
        join o in db.Set<Organisation>() on a.County equals o.Id
        select new ImpartialityThing
        {
            Id = (Guid)(object)a.Id,
            Name = (string)(object)o.Name,
            Group = (string)(object)c.Number,
            Since = a.FirstReceivedAt,
        };

    private static Phrase Line(ImpartialityThing application, IReadOnlyList<string> partners)
    {
        var received = Written.Instant(application.Since!.Value);
        return partners.Count == 0
            ? Phrase.In<AssessText>(nameof(AssessText.Declared_Line), application.Name, application.Group, received)
            : Phrase.In<AssessText>(
                nameof(AssessText.Declared_LinePartners), application.Name, application.Group, received, Phrase.Joined(partners));
    }

    /// <summary>
    /// The partners that applications name in the version sent last: an interest in a partner is the likeliest conflict. Nothing else is
    /// told of what an application says.
    /// </summary>
    private static async Task<Dictionary<Guid, IReadOnlyList<string>>> Partners(AppDb db, IReadOnlyCollection<Guid> ids)
    {
        var applications = ids.Select(GrantApplicationId.From).ToList();
        var sent = await db.Rows<GrantApplication>().All(Because.PartnersMakeConflicts)
            .Where(a => applications.Contains(a.Id))
            .SelectMany(a => a.Sent.OrderByDescending(s => s.Number).Take(1))
            .Select(s => new { s.Application, s.Content.Json })
            .ToListAsync();
        return sent.ToDictionary(s => s.Application.Value, s => PartnersOf(ApplicationContent.Read(s.Json)));
    }

    private static IReadOnlyList<string> PartnersOf(ApplicationContent content) =>
        [.. content.Partners.Select(row => row.Cell("organisation")).Where(name => name.Length > 0).Distinct()];
}
