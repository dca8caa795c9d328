using Samlop.Platform.UseCases;

namespace Samlop.Grants.Cases;

/// <summary>The noes of the case file's rules.</summary>
public static class CaseRefusal
{
    public static readonly Refusal EntryCancelled = Refusal.In<CasesText>(nameof(EntryCancelled));
    public static readonly Refusal EntryIsWhole = Refusal.In<CasesText>(nameof(EntryIsWhole));
    public static readonly Refusal TooManyDocuments = Refusal.In<CasesText>(nameof(TooManyDocuments));
    public static readonly Refusal CaseClosed = Refusal.In<CasesText>(nameof(CaseClosed));
    public static readonly Refusal OutageCorrected = Refusal.In<CasesText>(nameof(OutageCorrected));
}
