using Samlop.Grants.Pay.Orders;
using Samlop.Platform.Identifiers;

namespace Samlop.Grants.Pay;

/// <summary>What is set where the program is run: who pays. A demonstration pays from an account of its own.</summary>
public sealed record PaySettings(OrderPayer? Payer)
{
    private static readonly OrderPayer Fictitious = new("Demonstrasjon", AccountNumber.Parse("86011117947"));

    internal static PaySettings Read(IConfiguration configuration) => new(
        OrderPayer.Read(configuration)
            ?? (string.Equals(configuration["Samlop:Demonstration"], "true", StringComparison.OrdinalIgnoreCase) ? Fictitious : null));
}
