using Samlop.Cases;
using Samlop.Platform.UseCases;

namespace Samlop.Agreements;

/// <summary>What the rows of agreements are read for, and what kind of content they are, beside that of their cases.</summary>
internal static class AgreementReading
{
    public const string Category = "agreements.agreement";

    public static readonly Purpose Purpose = new("agreements.cooperation", Category, CaseReader.Category);

    /// <summary>The actor as reader of agreements and all that belongs to them.</summary>
    public static Reader ForAgreements(this Actor actor) => Purpose.Reader(actor);
}
