using Samlop.Agreements.Agree;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Agreements.Propose;

/// <summary>Nytt siden sist: of proposals in agreements that one writes for a party of.</summary>
internal static class ProposalNews
{
    public static void Add(ModuleSetup setup) => setup.News<AgreementProposal, AgreementProposalId>(
        p => p.Id,
        (db, reader) => reader.Actor.May(WriteAgreements.Needs)
            ? db.Rows<AgreementProposal>().Of(db.Rows<Agreement>().SpokenForBy(reader))
            : null,
        db =>
        {
            var agreements = db.Rows<Agreement>().All(Because.NewsSaysOfWhat);
            return (db.Rows<AgreementProposal>().All(Because.NewsSaysOfWhat), p =>
                agreements.Where(a => a.Id == p.Agreement).Select(a => a.Year + "/" + a.Serial).FirstOrDefault()!);
        },
        (id, of) => AgreementNews.Told(of, number => AgreementUrls.Proposal(number, id.Value)));
}
