using Samlop.Agreements.Agree;
using Samlop.Audit.TwoPerson;
using Samlop.Cases;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Agreements.Principles;

/// <summary>
/// What waits on the principles: to be published, or finished by those who wrote in them; and the agreements that are to look again.
/// </summary>
internal sealed class PrincipleTasks(OsloClock clock) : ITaskSource
{
    private const string Publish = "agreement-principles-publish";
    private const string Write = "agreement-principles";

    public IEnumerable<WaitingKind<WaitingTask>> TasksOf(AppDb db, Actor actor)
    {
        if (actor.May(PublishPrinciples.Needs))
        {
            var begins = actor.May(BeginPrinciples.Needs);
            var (waiting, open) = (db.Rows<TwoPersonCheck>().WaitingFor(actor.User), db.Rows<CheckRound>().Open());
            yield return new(
                [Publish, Write],
                from s in db.Set<PrincipleSet>()
                where s.PublishedAt == null && s.DiscardedAt == null
                    && waiting.Any(k => (PrincipleSetId)(object)k.Subject == s.Id)
                    && (begins || open.Any(r => (PrincipleSetId)(object)r.Subject == s.Id))
                select new WaitingRow
                {
                    Kind = open.Any(r => (PrincipleSetId)(object)r.Subject == s.Id) ? Publish : Write,
                    Thing = (Guid)(object)s.Id,
                    Since = s.BegunAt,
                    Number = s.Number,
                },
                row => new(
                    $"{row.Kind}:{row.Thing}",
                    Phrase.In<PrinciplesText>(
                        row.Kind == Publish ? nameof(PrinciplesText.Task_Publish) : nameof(PrinciplesText.Task_Write), row.Number!.Value),
                    null, PrincipleUrls.List,
                    Phrase.In<PrinciplesText>(
                        row.Kind == Publish ? nameof(PrinciplesText.Task_Publish_Action) : nameof(PrinciplesText.Write_Link))));
        }

        if (!actor.May(WriteAgreements.Needs)) yield break;
        yield return new(
            "agreement-principles-again",
            LookingAgain.Among(db.Rows<Agreement>().WrittenBy(actor.ForAgreements()), db, clock.Today).Select(a => new WaitingRow
            {
                Thing = (Guid)(object)a.Id,
                Year = a.Year,
                Serial = a.Serial,
                Name = (string)(object)a.Title,
                Since = db.Set<PrincipleSet>().Where(s => s.PublishedAt != null).Max(s => s.PublishedAt),
            }),
            row => new(
                $"agreement-principles-again:{row.Thing}", Phrase.In<PrinciplesText>(nameof(PrinciplesText.Task_Again), row.Name!), null,
                PrincipleUrls.Answers(new CaseNumber(row.Year!.Value, row.Serial!.Value)),
                Phrase.In<PrinciplesText>(nameof(PrinciplesText.Task_Again_Action))))
        {
            IsAmongMany = true,
        };
        yield return new(
            "agreement-principles-lacking",
            LookingAgain.Lacking(db.Rows<Agreement>().WrittenBy(actor.ForAgreements()), db, clock.Today).Select(a => new WaitingRow
            {
                Thing = (Guid)(object)a.Id,
                Year = a.Year,
                Serial = a.Serial,
                Name = (string)(object)a.Title,
                Flag = a.SignedVersion != null,
                Since = db.Set<PrincipleSet>().Where(s => s.PublishedAt != null).Max(s => s.PublishedAt),
            }),
            row => new(
                $"agreement-principles-lacking:{row.Thing}",
                Phrase.In<PrinciplesText>(
                    row.Flag ? nameof(PrinciplesText.Task_Lacking_Signed) : nameof(PrinciplesText.Task_Lacking), row.Name!),
                null, PrincipleUrls.Answers(new CaseNumber(row.Year!.Value, row.Serial!.Value)),
                Phrase.In<PrinciplesText>(nameof(PrinciplesText.Task_Lacking_Action))))
        {
            IsAmongMany = true,
        };
    }
}
