using Samlop.Access;
using Samlop.Platform.UseCases;

namespace Samlop.Upkeep;

/// <summary>Innholdets tilstand: to read which rates and rules somebody must look after.</summary>
public abstract class ReadContentState : INeeds
{
    public static Permission Needs { get; } = Permission.Of("upkeep.content.read", Role.Administrator);
}
