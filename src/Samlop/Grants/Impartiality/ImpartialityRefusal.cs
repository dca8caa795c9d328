using Samlop.Platform.UseCases;

namespace Samlop.Grants.Impartiality;

/// <summary>The noes of a declaration of impartiality.</summary>
public static class ImpartialityRefusal
{
    public static readonly Refusal NothingInDoubt = Refusal.In<GrantsText>(nameof(NothingInDoubt));
    public static readonly Refusal OwnImpartiality = Refusal.In<GrantsText>(nameof(OwnImpartiality));
    public static readonly Refusal DeclarationIsWithdrawn = Refusal.In<GrantsText>(nameof(DeclarationIsWithdrawn));
}
