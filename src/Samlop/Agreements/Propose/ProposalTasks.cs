using Samlop.Access;
using Samlop.Agreements.Agree;
using Samlop.Agreements.Write;
using Samlop.Cases;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Agreements.Propose;

/// <summary>A proposal waits for those who write for the other parties; its own party waits for them.</summary>
internal sealed class ProposalTasks : ITaskSource, IAwaitedSource
{
    public IEnumerable<WaitingKind<WaitingTask>> TasksOf(AppDb db, Actor actor)
    {
        if (!actor.May(WriteAgreements.Needs)) yield break;
        yield return new(
            "agreement-proposal", Waiting(db, actor, own: false),
            row => new(
                $"agreement-proposal:{row.Thing}",
                Phrase.In<AgreementsText>(nameof(AgreementsText.Task_Proposal), TopicWords.TitleOf(row.Code!), row.Name!),
                null, UrlOf(row), Phrase.In<AgreementsText>(nameof(AgreementsText.Task_Proposal_Action))));
    }

    public IEnumerable<WaitingKind<Awaited>> AwaitedBy(AppDb db, Actor actor)
    {
        if (!actor.May(WriteAgreements.Needs)) yield break;
        yield return new(
            "agreement-proposed", Waiting(db, actor, own: true),
            row => new(
                $"agreement-proposed:{row.Thing}",
                Phrase.In<AgreementsText>(nameof(AgreementsText.Awaited_Proposal), TopicWords.TitleOf(row.Code!)),
                row.Since!.Value, null, UrlOf(row)));
    }

    private static IQueryable<WaitingRow> Waiting(AppDb db, Actor actor, bool own)
    {
        var (of, reader, all) = (actor.Organisation, actor.ForAgreements(), db.Rows<Agreement>());
        // Whoever the change takes out answers nobody, and waits for the answer to its own.
        var agreements = own ? all.SpokenForBy(reader) : all.WrittenBy(reader);
        return
            from p in db.Rows<AgreementProposal>().Of(agreements).Where(AgreementProposal.Waits)
            join a in agreements on p.Agreement equals a.Id
            join o in db.Set<Organisation>() on p.For equals o.Id
            where (p.For == of) == own
            select new WaitingRow
            {
                Thing = (Guid)(object)p.Id,
                Since = p.At,
                Year = a.Year,
                Serial = a.Serial,
                Code = (string)(object)p.Topic,
                Name = (string)(object)o.Name,
            };
    }

    private static string UrlOf(WaitingRow row) =>
        AgreementUrls.Proposal(new CaseNumber(row.Year!.Value, row.Serial!.Value), row.Thing!.Value);
}
