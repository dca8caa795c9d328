using Samlop.Access;
using Samlop.Access.Authority;
using Samlop.Grants.Calls;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Apply.Partners;

/// <summary>What waits on requests to partners: the answer, for the leaders of the one; and that it comes, for the county.</summary>
internal sealed class PartnerTasks(OsloClock clock) : ITaskSource, IAwaitedSource
{
    private const string Answer = "partner-answer";

    public IEnumerable<WaitingKind<WaitingTask>> TasksOf(AppDb db, Actor actor)
    {
        if (!actor.May(AnswerPartner.Needs)) yield break;
        yield return new(
            Answer,
            from k in db.Rows<PartnerAsk>().AskedOf(actor.ForCases()).Where(PartnerAsk.Waits)
                .Where(Authorities.Covers<PartnerAsk, GrantApplicationId>(
                    db, actor, AnswerPartner.Act, clock.Today, k => (Guid)(object)k.Application))
            join c in db.Rows<Call>().Published() on k.Call equals c.Id
            join o in db.Set<Organisation>() on k.County equals o.Id
            select new WaitingRow
            {
                Thing = (Guid)(object)k.Id,
                Due = k.Due,
                Since = k.At,
                Name = (string)(object)o.Name,
                Code = (string)(object)c.Number,
            },
            row => new(
                $"{Answer}:{row.Thing}",
                Phrase.In<PartnersText>(nameof(PartnersText.Task_Answer), row.Name!, row.Code!),
                row.Due,
                PartnerUrls.Ask(new(row.Thing!.Value)),
                Phrase.In<PartnersText>(nameof(PartnersText.Task_Answer_Action))));
    }

    public IEnumerable<WaitingKind<Awaited>> AwaitedBy(AppDb db, Actor actor)
    {
        if (!actor.May(AskPartner.Needs)) yield break;
        yield return new(
            Answer,
            from k in db.Rows<PartnerAsk>().AskedBy(actor.ForCases()).Where(PartnerAsk.Waits)
            join c in db.Rows<Call>().Published() on k.Call equals c.Id
            join o in db.Set<Organisation>() on k.Organisation equals o.Id
            select new WaitingRow
            {
                Thing = (Guid)(object)k.Id,
                Other = (Guid)(object)k.Application,
                Due = k.Due,
                Since = k.At,
                Name = (string)(object)o.Name,
                Code = (string)(object)c.Number,
            },
            row => new(
                $"{Answer}:{row.Thing}",
                Phrase.In<PartnersText>(nameof(PartnersText.Awaited_Answer), row.Name!, row.Code!),
                row.Since!.Value,
                row.Due,
                PartnerUrls.Of(new(row.Other!.Value))));
    }
}
