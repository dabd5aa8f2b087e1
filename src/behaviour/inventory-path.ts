/** Files that describe the machine and its network: hardware serials, mounts, addresses, neighbours, accounts. */
export const inventoryPath =
  /^(?:\/sys\/class\/(?:dmi|net|block)|\/sys\/devices\/virtual\/dmi|\/etc\/(?:machine-id|hosts(?:\.allow|\.deny)?|resolv\.conf|network|netplan|fstab|hostname|group|sysctl|ssh\/sshd_config|NetworkManager|iptables|nsswitch)|\/proc\/(?:net|mounts|partitions|cmdline|modules|self\/mount|iomem|ioports|interrupts|bus|devices|kallsyms|version|scsi)|\/var\/lib\/dbus|\/boot\/config)/;
