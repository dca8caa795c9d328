using Samlop.Cases;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Agreements.Agree;

/// <summary>
/// Nytt siden sist: of the agreements that one writes for a party of, and of who their parties are. What becomes of one's own is told as
/// long as one reads something of the agreement: also that a change takes it out, and that it is one no more.
/// </summary>
internal static class AgreementNews
{
    public static void Add(ModuleSetup setup)
    {
        setup.News<Agreement, AgreementId>(
            a => a.Id,
            (db, reader) => reader.Actor.May(WriteAgreements.Needs) ? db.Rows<Agreement>().SpokenForBy(reader) : null,
            db => (db.Rows<Agreement>().All(Because.NewsSaysOfWhat), a => a.Year + "/" + a.Serial),
            (_, of) => Told(of, AgreementUrls.Agreement));
        setup.News<AgreementParty, AgreementPartyId>(
            p => p.Id,
            (db, reader) => reader.Actor.May(WriteAgreements.Needs) ? Parties(db, reader) : null,
            db =>
            {
                var agreements = db.Rows<Agreement>().All(Because.NewsSaysOfWhat);
                return (db.Rows<AgreementParty>().All(Because.NewsSaysOfWhat), p =>
                    agreements.Where(a => a.Id == p.Agreement).Select(a => a.Year + "/" + a.Serial).FirstOrDefault()!);
            },
            (_, of) => Told(of, AgreementUrls.Agreement));
    }

    /// <summary>Something of an agreement.</summary>
    /// <param name="of">The number of the agreement.</param>
    internal static FollowedThing Told(string of, Func<CaseNumber, string> url) => CaseNumber.TryParse(of, out var number)
        ? new(Phrase.In<AgreementsText>(nameof(AgreementsText.Agreement_Numbered), number.ToString()), url(number))
        : new(Phrase.In<AgreementsText>(nameof(AgreementsText.Agreements_Title)), AgreementUrls.List);

    private static IQueryable<AgreementParty> Parties(AppDb db, Reader reader)
    {
        var own = reader.Actor.Organisation;
        var (written, seen) = (db.Rows<Agreement>().SpokenForBy(reader), db.Rows<Agreement>().VisibleTo(reader));
        return db.Rows<AgreementParty>().KnownTo(reader).Where(p =>
            written.Any(a => a.Id == p.Agreement) || (p.Organisation == own && seen.Any(a => a.Id == p.Agreement)));
    }
}
