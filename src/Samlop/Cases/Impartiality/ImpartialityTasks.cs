using Samlop.Access;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Cases.Impartiality;

/// <summary>
/// What waits for one's own declaration, once for each group of things; and the doubts of others, for those who rule on them.
/// </summary>
internal sealed class ImpartialityTasks(ImpartialityKinds kinds) : ITaskSource
{
    public IEnumerable<WaitingKind<WaitingTask>> TasksOf(AppDb db, Actor actor)
    {
        foreach (var kind in kinds.Of(actor))
        {
            if (kind.IsDeclaredBy(actor)) yield return ToDeclare(kind, kinds.SlugFor(actor, kind), db, actor);
            if (kind.IsRuledBy(actor)) yield return Doubts(kind, db, actor);
        }
    }

    private static WaitingKind<WaitingTask> ToDeclare(ImpartialityKind kind, string? slug, AppDb db, Actor actor) => new(
        $"declare-{kind.Slug}",
        from t in kind.Undeclared(db, actor)
        group t by t.Group into things
        select new WaitingRow
        {
            Since = things.Min(t => t.Since),
            Count = things.Count(),
            Code = things.Key,
        },
        row => new(
            $"declare-{kind.Slug}:{row.Code}",
            Phrase.In<ImpartialityText>(nameof(ImpartialityText.Task_Declare), kind.Words.Counted(row.Count!.Value, row.Code)),
            null,
            ImpartialityUrls.Waiting(slug, kind.Groups, row.Code),
            Phrase.In<ImpartialityText>(nameof(ImpartialityText.Task_Declare_Action)))
        {
            IsOnesOwn = true,
        })
    {
        IsAmongMany = true,
    };

    private static WaitingKind<WaitingTask> Doubts(ImpartialityKind kind, AppDb db, Actor actor) => new(
        $"rule-{kind.Slug}",
        from d in kind.Doubts(db, actor)
        join u in db.Set<User>() on d.User equals u.Id
        join t in kind.AskedThings(db, actor.ForCaseFiles()) on d.Subject equals t.Id
        select new WaitingRow
        {
            Thing = (Guid)(object)d.Id,
            Since = d.DeclaredAt,
            Name = t.Name,
            More = (string)(object)u.Name,
            Code = t.Group,
        },
        row => new(
            $"rule-{kind.Slug}:{row.Thing}",
            Phrase.In<ImpartialityText>(nameof(ImpartialityText.Task_Rule), row.More!, kind.Words.Named(row.Name!, row.Code)),
            null,
            ImpartialityUrls.Rule(new(row.Thing!.Value)),
            Phrase.In<ImpartialityText>(nameof(ImpartialityText.Rule_Button))));
}
