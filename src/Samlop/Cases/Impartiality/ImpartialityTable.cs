using Samlop.Access;
using Samlop.Platform.Data;
using Samlop.Platform.Ui.Tables;
using Samlop.Platform.UseCases;

namespace Samlop.Cases.Impartiality;

/// <summary>The lists of /habilitet: what waits for one's own declaration, what one has answered, and the doubts of others.</summary>
internal static class ImpartialityTable
{
    /// <summary>A declaration with what it is about.</summary>
    internal sealed class Declared
    {
        public ImpartialityDeclarationId Id { get; init; }

        public ImpartialityThing Thing { get; init; } = null!;

        /// <summary>Of who declared.</summary>
        public string Name { get; init; } = "";

        public ImpartialityAnswer Answer { get; init; }

        public bool? FoundImpartial { get; init; }

        public DateTimeOffset DeclaredAt { get; init; }

        public DateTimeOffset? WithdrawnAt { get; init; }

        public string Standing =>
            WithdrawnAt is null
                ? ImpartialityWords.Of(ImpartialityAccess.StandingOf(Answer, FoundImpartial)).ToString()
                : ImpartialityText.Withdrawn;
    }

    internal static IReadOnlyList<Column<Declared>> Columns(ImpartialityKind kind) =>
    [
        new("navn", kind.Words.Name.ToString(), r => r.Thing.Name) { Url = r => kind.Url(r.Thing.Id) },
        .. GroupOf(kind),
        new("habilitet", ImpartialityText.Impartiality_Title, r => r.Standing),
        new("svart", ImpartialityText.Answered, r => r.DeclaredAt),
    ];

    internal static IReadOnlyList<Column<Declared>> DoubtColumns(ImpartialityKind kind) =>
    [
        new("hvem", ImpartialityText.Who, r => r.Name) { Url = r => ImpartialityUrls.Rule(r.Id) },
        new("navn", kind.Words.Name.ToString(), r => r.Thing.Name),
        .. GroupOf(kind),
        new("meldt", ImpartialityText.Answered, r => r.DeclaredAt),
    ];

    /// <summary>What waits for an answer of the actor's own.</summary>
    internal static IQueryable<ImpartialityThing> Undeclared(this ImpartialityKind kind, AppDb db, Actor actor)
    {
        var code = kind.Code;
        var own = db.Rows<ImpartialityDeclaration>().HeldBy(actor.ForCaseFiles()).Where(d => d.Kind == code).Select(d => d.Subject);
        return kind.Waiting(db, actor.ForCaseFiles()).Where(t => !own.Contains(t.Id));
    }

    /// <summary>The oldest first.</summary>
    internal static IQueryable<ImpartialityThing> ToDeclare(this ImpartialityKind kind, AppDb db, Actor actor, string? group) =>
        kind.Undeclared(db, actor).Where(t => group == null || t.Group == group).OrderBy(t => t.Since).ThenBy(t => t.Id);

    /// <summary>The doubts of others that wait for a superior.</summary>
    internal static IQueryable<ImpartialityDeclaration> Doubts(this ImpartialityKind kind, AppDb db, Actor actor)
    {
        var code = kind.Code;
        return db.Rows<ImpartialityDeclaration>().VisibleTo(actor.ForCaseFiles())
            .Where(ImpartialityDeclaration.InDoubt)
            .Where(d => d.Kind == code && d.User != actor.User);
    }

    /// <summary>With what they are about, where it is of the kind; the newest first.</summary>
    internal static IQueryable<Declared> WithThings(
        this IQueryable<ImpartialityDeclaration> declarations, ImpartialityKind kind, AppDb db, Actor actor)
    {
        var code = kind.Code;
        return
            from d in declarations
            where d.Kind == code
            join t in kind.AskedThings(db, actor.ForCaseFiles()) on d.Subject equals t.Id
            join u in db.Set<User>() on d.User equals u.Id
            orderby d.DeclaredAt descending, d.Id
            select new Declared
            {
                Id = d.Id,
                Thing = t,
                Name = u.Name,
                Answer = d.Answer,
                FoundImpartial = d.FoundImpartial,
                DeclaredAt = d.DeclaredAt,
                WithdrawnAt = d.WithdrawnAt,
            };
    }

    private static IEnumerable<Column<Declared>> GroupOf(ImpartialityKind kind) =>
        kind.Groups is { } groups ? [new("gruppe", groups.Title.ToString(), r => r.Thing.Group)] : [];
}
