using Samlop.Access;
using Samlop.Cases.Impartiality;
using Samlop.Grants.Apply;
using Samlop.Grants.Calls;
using Samlop.Grants.Impartiality;
using Samlop.Platform.Data;
using Samlop.Platform.Ui.Tables;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Assess;

/// <summary>The lists of /habilitet: what waits for one's own declaration, what one has answered, and the doubts of others.</summary>
public static class ImpartialityTable
{
    /// <summary>An application that one is asked about: no more than one must know to answer.</summary>
    public sealed class Waiting
    {
        public GrantApplicationId Id { get; init; }

        public string County { get; init; } = "";

        public string Call { get; init; } = "";

        public DateTimeOffset? ReceivedAt { get; init; }
    }

    /// <summary>A declaration with what it is about.</summary>
    public sealed class Declared
    {
        public ImpartialityDeclarationId Id { get; init; }

        public GrantApplicationId Application { get; init; }

        public string Name { get; init; } = "";

        public string County { get; init; } = "";

        public string Call { get; init; } = "";

        public ImpartialityAnswer Answer { get; init; }

        public bool? FoundImpartial { get; init; }

        public DateTimeOffset DeclaredAt { get; init; }

        public DateTimeOffset? WithdrawnAt { get; init; }
    }

    public static IReadOnlyList<Column<Declared>> Columns =>
        [
            new("fylke", GrantsText.CountyAuthority, r => r.County) { Url = r => AssessUrls.Handling(r.Application) },
            new("utlysning", GrantsText.Call, r => r.Call),
            new(
                "habilitet",
                AssessText.Impartiality,
                r =>
                    r.WithdrawnAt is null
                        ? AssessWords.Of(ImpartialityAccess.StandingOf(r.Answer, r.FoundImpartial)).ToString()
                        : AssessText.Withdrawn
            ),
            new("svart", AssessText.Answered, r => r.DeclaredAt),
        ];

    public static IReadOnlyList<Column<Declared>> DoubtColumns =>
    [
        new("hvem", AssessText.Who, r => r.Name) { Url = r => AssessUrls.Rule(r.Id) },
        new("fylke", GrantsText.CountyAuthority, r => r.County),
        new("utlysning", GrantsText.Call, r => r.Call),
        new("meldt", AssessText.Answered, r => r.DeclaredAt),
    ];

    /// <summary>What lies with the directorate and the actor has not answered for.</summary>
    internal static IQueryable<GrantApplication> Undeclared(AppDb db, Actor actor)
    {
        var own = db.Rows<ImpartialityDeclaration>().HeldBy(actor.ForCases()).OfApplications();
        return db.Rows<GrantApplication>().ComeInTo(actor.ForCases()).Where(GrantApplication.LiesWithDirectorate)
            .Where(a => !own.Any(d => d.Application == a.Id));
    }

    /// <summary>The doubts of others that wait for a superior.</summary>
    internal static IQueryable<ImpartialityDeclaration> Doubts(AppDb db, Actor actor) =>
        db.Rows<ImpartialityDeclaration>()
            .VisibleTo(actor.ForCases())
            .Where(ImpartialityDeclaration.InDoubt)
            .Where(d => d.User != actor.User);

    internal static IQueryable<Waiting> ToDeclare(AppDb db, Actor actor, string? call) =>
        Named(Undeclared(db, actor), db).Where(r => call == null || r.Call == call).OrderBy(r => r.ReceivedAt).ThenBy(r => r.Id);

    internal static IQueryable<Waiting> Named(IQueryable<GrantApplication> applications, AppDb db) =>
        from a in applications
        join c in db.Rows<Call>().Published() on a.Call equals c.Id
        join o in db.Set<Organisation>() on a.County equals o.Id
        select new Waiting { Id = a.Id, County = o.Name, Call = c.Number, ReceivedAt = a.FirstReceivedAt };

    /// <summary>With what they are about; the newest first.</summary>
    internal static IQueryable<Declared> WithApplication(this IQueryable<ImpartialityDeclaration> declarations, AppDb db, Actor actor) =>
        from d in declarations.OfApplications()
        join a in db.Rows<GrantApplication>().ComeInTo(actor.ForCases()) on d.Application equals a.Id
        join c in db.Rows<Call>().Published() on a.Call equals c.Id
        join o in db.Set<Organisation>() on a.County equals o.Id
        join p in db.Set<User>() on d.User equals p.Id
        orderby d.DeclaredAt descending, d.Id
        select new Declared
        {
            Id = d.Id,
            Application = a.Id,
            Name = p.Name,
            County = o.Name,
            Call = c.Number,
            Answer = d.Answer,
            FoundImpartial = d.FoundImpartial,
            DeclaredAt = d.DeclaredAt,
            WithdrawnAt = d.WithdrawnAt,
        };
}
