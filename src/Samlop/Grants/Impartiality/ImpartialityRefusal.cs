using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Impartiality;

/// <summary>The noes of a declaration of impartiality.</summary>
public static class ImpartialityRefusal
{
    public static readonly Refusal NothingInDoubt = Of(nameof(NothingInDoubt));
    public static readonly Refusal OwnImpartiality = Of(nameof(OwnImpartiality));
    public static readonly Refusal DeclarationIsWithdrawn = Of(nameof(DeclarationIsWithdrawn));

    private static Refusal Of(string code) => new(code, Phrase.In<GrantsText>("Refusal_" + code));
}
