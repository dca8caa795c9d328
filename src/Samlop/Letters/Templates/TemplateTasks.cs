using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Letters.Templates;

/// <summary>What waits on templates: to be put in force, or finished by those who wrote in them.</summary>
internal sealed class TemplateTasks(LetterKinds kinds) : ITaskSource
{
    private const string InForce = "letter-template-in-force";

    public IEnumerable<WaitingKind<WaitingTask>> TasksOf(AppDb db, Actor actor)
    {
        if (!actor.May(PutTemplateInForce.Needs)) yield break;
        var approved = kinds.All.Where(kind => kind.IsApprovedBy(actor)).Select(kind => kind.Code).ToList();
        var begins = actor.May(BeginTemplate.Needs);
        var (waiting, open) = (db.Rows<TwoPersonCheck>().WaitingFor(actor.User), db.Rows<CheckRound>().Open());
        yield return new(
            [InForce, "letter-template"],
            from t in db.Set<LetterTemplateVersion>()
            where t.InForceAt == null && t.DiscardedAt == null
                && waiting.Any(k => (LetterTemplateVersionId)(object)k.Subject == t.Id)
                && (open.Any(r => (LetterTemplateVersionId)(object)r.Subject == t.Id) ? approved.Contains(t.Kind) : begins)
            select new WaitingRow
            {
                Kind = open.Any(r => (LetterTemplateVersionId)(object)r.Subject == t.Id) ? InForce : "letter-template",
                Thing = (Guid)(object)t.Id,
                Since = t.BegunAt,
                Number = t.Number,
                Code = (string)(object)t.Kind,
            },
            Task);
    }

    private WaitingTask Task(WaitingRow row)
    {
        var (kind, waits) = (kinds.Of(row.Code!), row.Kind == InForce);
        return new(
            $"{row.Kind}:{row.Thing}",
            Phrase.In<LettersText>(
                waits ? nameof(LettersText.Task_PutInForce) : nameof(LettersText.Task_Template), kind.Name, row.Number!.Value),
            null,
            LetterUrls.Template(kind),
            Phrase.In<LettersText>(waits ? nameof(LettersText.Task_PutInForce_Action) : nameof(LettersText.Task_Template_Action)));
    }
}
