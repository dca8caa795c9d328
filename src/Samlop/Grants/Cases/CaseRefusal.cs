using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Cases;

/// <summary>The noes of the case file's rules.</summary>
public static class CaseRefusal
{
    public static readonly Refusal EntryCancelled = Of(nameof(EntryCancelled));
    public static readonly Refusal EntryIsWhole = Of(nameof(EntryIsWhole));
    public static readonly Refusal TooManyDocuments = Of(nameof(TooManyDocuments));
    public static readonly Refusal CaseClosed = Of(nameof(CaseClosed));
    public static readonly Refusal OutageCorrected = Of(nameof(OutageCorrected));

    private static Refusal Of(string code) => new(code, Phrase.In<CasesText>("Refusal_" + code));
}
