// Generated from schemas/ by scripts/gen/validators.mjs: do not edit.
// @ts-nocheck: the functions below are written by ajv; what is exported is typed.
// biome-ignore-all lint: generated
// biome-ignore-all format: generated
// biome-ignore-all assist: generated
import { problemsOf, type SchemaProblem } from '../base/schema/problem.js';
import { checkList, checkMap, checkScalar, readListRows, readMapRows } from '../base/schema/shapes.js';
import type { SchemaData } from '../base/schema/values.js';

const SCALARS = [
{"types":["string"]},
{"types":["string"],"format":"interface-reference"},
{"types":["string"],"words":["ethernet","bond","vlan","linux-bridge","ovs-bridge","ovs-interface","vrf","veth","vxlan","mac-vlan","mac-vtap","dummy","loopback","infiniband","ipvlan","macsec","hsr","ipsec","ip-tunnel","xfrm","tun","unknown","other"]},
{"types":["string"],"words":["up","down","absent","unknown","ignore"]},
{"types":["integer","string"],"scalar":"flexible-unsigned","minimum":0,"maximum":18446744073709552000},
{"types":["string"],"format":"mac","formatSeverity":"info"},
{"types":["string"],"words":["name","mac-address","pci-address"]},
{"types":["integer"],"minimum":0},
{"types":["boolean","integer","string"],"scalar":"flexible-boolean"},
{"types":["string"],"words":["any","ipv4","ipv6","ipv4+ipv6"]},
{"types":["integer","string"],"scalar":"flexible-unsigned","minimum":0,"maximum":4294967295},
{"types":["boolean"]},
{"types":["string"],"format":"ip"},
{"types":["integer","string"],"scalar":"flexible-unsigned","minimum":0,"maximum":128},
{"types":["string"],"words":["signal","subflow","backup","fullmesh"]},
{"types":["string"],"format":"ipv6-or-empty"},
{"types":["string"],"words":["absent"]},
{"types":["boolean","string"],"scalar":"feature-boolean"},
{"types":["string"],"words":["off","rs","baser","llrs"]},
{"types":["string"],"words":["full","half"]},
{"types":["string"],"words":["802.1q","802.1ad"]},
{"types":["string","integer"],"words":["balance-rr","active-backup","balance-xor","broadcast","802.3ad","balance-tlb","balance-alb","unknown"],"numbers":{"balance-rr":0,"active-backup":1,"balance-xor":2,"broadcast":3,"802.3ad":4,"balance-tlb":5,"balance-alb":6}},
{"types":["integer","string"],"scalar":"flexible-signed","minimum":-2147483648,"maximum":2147483647},
{"types":["integer","string"],"scalar":"flexible-unsigned","minimum":0,"maximum":65535},
{"types":["string","integer"],"words":["stable","bandwidth","count"],"numbers":{"stable":0,"bandwidth":1,"count":2}},
{"types":["string","integer"],"words":["dropped","delivered"],"numbers":{"dropped":0,"delivered":1}},
{"types":["string","integer"],"words":["any","all"],"numbers":{"any":0,"all":1}},
{"types":["integer","string"],"scalar":"flexible-unsigned","minimum":0,"maximum":255},
{"types":["string","integer"],"words":["none","active","backup","all","filter","filter_active","filter_backup"],"numbers":{"none":0,"active":1,"backup":2,"all":3,"filter":4,"filter_active":5,"filter_backup":6}},
{"types":["string","integer"],"words":["none","active","follow"],"numbers":{"none":0,"active":1,"follow":2}},
{"types":["string","boolean"],"words":["on","off",true,false]},
{"types":["string","integer"],"words":["slow","fast"],"numbers":{"slow":0,"fast":1}},
{"types":["string","integer"],"words":["always","better","failure"],"numbers":{"always":0,"better":1,"failure":2}},
{"types":["string","integer"],"words":["layer2","layer3+4","layer2+3","encap2+3","encap3+4","vlan+srcmac"],"numbers":{"layer2":0,"layer3+4":1,"layer2+3":2,"encap2+3":3,"encap3+4":4,"vlan+srcmac":5}},
{"types":["string"],"words":["trunk","access"]},
{"types":["integer","string"],"scalar":"flexible-unsigned","minimum":0,"maximum":4094},
{"types":["integer","string"],"scalar":"flexible-decimal","minimum":1,"maximum":4094},
{"types":["integer","string"],"scalar":"flexible-unsigned","minimum":1,"maximum":4094},
{"types":["string","integer"],"words":["disabled","auto","enabled"],"numbers":{"disabled":0,"auto":1,"enabled":2},"plainNumbers":true,"ignoreCase":true},
{"types":["integer"],"minimum":0,"maximum":65535},
{"types":["integer","string"],"scalar":"flexible-unsigned","minimum":2,"maximum":30},
{"types":["integer","string"],"scalar":"flexible-unsigned","minimum":1,"maximum":10},
{"types":["integer","string"],"scalar":"flexible-unsigned","minimum":6,"maximum":40},
{"types":["boolean","string","map"],"scalar":"boolean-word"},
{"types":["string"],"words":["active-backup","balance-slb","balance-tcp","lacp"]},
{"types":["integer"],"minimum":0,"maximum":4294967295},
{"types":["integer"],"minimum":0,"maximum":4294967295,"powerOfTwo":4096},
{"types":["string"],"words":["gvrp","mvrp","none"]},
{"types":["integer","string"],"scalar":"flexible-unsigned","minimum":0,"maximum":16777215},
{"types":["string"],"words":["vepa","bridge","private","passthru","source","unknown"]},
{"types":["string"],"format":"mka-cak"},
{"types":["string"],"format":"mka-ckn"},
{"types":["string"],"words":["disabled","check","strict"]},
{"types":["string"],"words":["off","phy","mac"]},
{"types":["string"],"words":["datagram","connected"]},
{"types":["string"],"words":["l2","l3","l3s"]},
{"types":["integer"],"minimum":0,"maximum":255},
{"types":["string"],"words":["hsr","prp"]},
{"types":["string","integer"],"scalar":"ipsec-interface","minimum":0},
{"types":["string"],"words":["tunnel","transport"]},
{"types":["string"],"words":["ipv4","ipv6"]},
{"types":["string"],"words":["ipip","sit","ip6ip6","ipip6"]},
{"types":["integer","string"],"scalar":"flexible-unsigned","minimum":0,"maximum":1048575},
{"types":["string"],"words":["ign-encap-limit","use-orig-tclass","use-orig-flowlabel","mip6-dev","rcv-dscp-copy","use-orig-fw-mark","allow-local-remote","cap-xmit","cap-rcv","cap-perpacket"]},
{"types":["string"],"format":"ip-network"},
{"types":["integer","string"],"scalar":"flexible-signed","minimum":-1,"maximum":4294967295},
{"types":["integer","string"],"scalar":"flexible-unsigned","minimum":1,"maximum":256},
{"types":["string"],"words":["blackhole","unreachable","prohibit"]},
{"types":["integer","string"],"scalar":"flexible-unsigned","minimum":1,"maximum":4294967295},
{"types":["string"],"words":["absent","ignore"]},
{"types":["string"],"words":["ipv4","ipv6","unknown"]},
{"types":["string"],"format":"ip-network-or-empty","formatUnless":{"state":"absent"}},
{"types":["integer"],"minimum":0,"maximum":2147483647},
{"types":["string"],"format":"dns-server"},
{"types":["string"],"format":"dns-option"},
{"types":["string"],"words":["present","absent"]},
{"types":["string"],"nullable":true},
{"types":["string"],"nullSeverity":"warning"},
{"types":["integer"],"nullSeverity":"warning"},
{"types":["string"],"format":"label-value","nullSeverity":"warning"},
{"types":["string"],"format":"cidr","nullSeverity":"warning"},
{"types":["integer"],"minimum":0,"nullSeverity":"warning"},
{"types":["string"],"words":["ClusterIP","NodePort","LoadBalancer","ExternalName"],"nullSeverity":"warning"},
{"types":["string"],"words":["SingleStack","PreferDualStack","RequireDualStack"],"nullSeverity":"warning"},
{"types":["string"],"format":"label-key","nullSeverity":"warning"},
{"types":["boolean"],"nullSeverity":"warning"},
{"types":["string"],"words":["Cluster","Local"],"nullSeverity":"warning"},
{"types":["integer"],"minimum":0,"maximum":65535,"nullSeverity":"warning"},
{"types":["string"],"words":["None","ClientIP"],"nullSeverity":"warning"},
{"types":["integer"],"minimum":1,"maximum":65535,"nullSeverity":"warning"},
{"types":["integer","string"],"nullSeverity":"warning"},
{"types":["string"],"words":["TCP","UDP","SCTP"],"nullSeverity":"warning"},
{"types":["string"],"words":["IPv4","IPv6"],"nullSeverity":"warning"},
{"types":["string"],"words":["In","NotIn","Exists","DoesNotExist"],"nullSeverity":"warning"},
{"types":["integer"],"minimum":0,"maximum":4294967295,"nullSeverity":"warning"},
{"types":["string"],"format":"ip-or-empty","nullSeverity":"warning"},
{"types":["string"],"words":["internal","external"],"nullSeverity":"warning"},
{"types":["integer"],"minimum":1,"maximum":4294967295,"nullSeverity":"warning"},
{"types":["integer"],"minimum":0,"maximum":16384,"nullSeverity":"warning"},
{"types":["string"],"format":"duration","nullSeverity":"warning"},
{"types":["string"],"format":"duration-seconds","nullSeverity":"warning"},
{"types":["string"],"words":["unicast","evpn"],"nullSeverity":"warning"},
{"types":["string"],"words":["all","filtered"],"nullSeverity":"warning"},
{"types":["string"],"format":"ipv4","nullSeverity":"warning"},
{"types":["string"],"format":"ipv6","nullSeverity":"warning"},
{"types":["integer"],"minimum":1,"maximum":128,"nullSeverity":"warning"},
{"types":["integer"],"minimum":10,"maximum":60000,"nullSeverity":"warning"},
{"types":["integer"],"minimum":2,"maximum":255,"nullSeverity":"warning"},
{"types":["integer"],"minimum":1,"maximum":254,"nullSeverity":"warning"},
{"types":["string"],"words":["LoadBalancerIP","Network"],"nullSeverity":"warning"},
{"types":["string"],"words":["layer2","bgp"],"nullSeverity":"warning"},
{"types":["integer"],"minimum":1,"maximum":32,"nullSeverity":"warning"},
{"types":["integer"],"maximum":128,"nullSeverity":"warning"},
{"types":["integer"],"minimum":0,"maximum":4294967295,"advise":{"maximum":2147483647,"severity":"hint"},"nullSeverity":"warning"},
{"types":["integer"],"maximum":128,"advise":{"minimum":1,"severity":"warning"},"nullSeverity":"warning"},
{"types":["string"],"format":"ip","nullSeverity":"warning"},
{"types":["integer"],"minimum":1,"maximum":16384,"nullSeverity":"warning"},
{"types":["integer"],"minimum":1,"maximum":100,"nullSeverity":"warning"},
{"types":["string"],"words":["native","frr","frr-k8s","frr-k8s-external",""],"nullSeverity":"warning"},
{"types":["string"],"words":["all","debug","info","warn","error","none"],"nullSeverity":"warning"},
{"types":["string"],"format":"cidr-trimmed","nullSeverity":"warning"},
{"types":["string"],"words":["NoSchedule","PreferNoSchedule","NoExecute",""],"nullSeverity":"warning"},
{"types":["string"],"words":["info","debug"],"nullSeverity":"warning"},
{"types":["integer"],"minimum":1,"nullSeverity":"warning"},
{"types":["string"],"words":["Enabled","Disabled",""],"nullSeverity":"warning"},
{"types":["string"],"words":["Geneve","NoOverlay",""],"nullSeverity":"warning"},
{"types":["string"],"words":["Restricted","Global",""],"nullSeverity":"warning"},
{"types":["integer"],"minimum":0,"maximum":60,"nullSeverity":"warning"},
{"types":["string"],"words":["FRR"],"nullSeverity":"warning"},
{"types":["string"],"format":"release","nullSeverity":"warning"},
{"types":["string"],"words":["frr-k8s","frr","native"],"nullSeverity":"warning"},
{"types":["string"],"scalar":"switch-word","words":["auto","on","off"],"nullSeverity":"warning"},
{"types":["string"],"scalar":"switch-word","words":["off","error","warning","info","hint"],"nullSeverity":"warning"},
];
const MAPS = readMapRows([
{"at":"agent-install.openshift.io/nmstateconfig_v1beta1#"},
{"at":"agent-install.openshift.io/nmstateconfig_v1beta1#/properties/spec"},
{"at":"nmstate.io/desired-state#","keys":{"required":[],"known":["interfaces","routes","route-rules","dns-resolver","ovn","ovs-db","hostname","description"]},"leaves":[["description",0,1]]},
{"at":"nmstate.io/desired-state#/$defs/interface","rules":[{"rule":"requires","when":{"identifier":"mac-address"},"need":"mac-address"},{"rule":"requires","when":{"identifier":"pci-address"},"need":"pci-address","severity":"hint"}],"leaves":[["name",1,1],["type",2],["state",3,1],["mtu",4,1],["mac-address",5],["controller",0],["description",0],["profile-name",0],["identifier",6],["pci-address",0],["permanent-mac-address",0],["driver",0],["min-mtu",7],["max-mtu",7],["copy-mac-from",0],["accept-all-mac-addresses",8,1],["wait-ip",9]]},
{"at":"nmstate.io/desired-state#/$defs/ipv4","keys":{"required":[],"known":["enabled","dhcp","auto-dns","auto-gateway","auto-routes","auto-route-table-id","auto-route-metric","allow-extra-address","dhcp-send-hostname","dhcp-custom-hostname","forwarding","address","dhcp-client-id","autoconf","dhcp-duid","addr-gen-mode","token"]},"rules":[{"rule":"forbidden","key":"autoconf","reason":"IPv4 has no autoconfiguration; the key belongs under ipv6"}],"leaves":[["enabled",8,1],["dhcp",8,1],["auto-dns",8,1],["auto-gateway",8,1],["auto-routes",8,1],["auto-route-table-id",10,1],["auto-route-metric",10,1],["allow-extra-address",11],["dhcp-send-hostname",11],["dhcp-custom-hostname",0],["forwarding",8,1],["dhcp-client-id",0],["dhcp-duid",0],["addr-gen-mode",0],["token",0]]},
{"at":"nmstate.io/desired-state#/$defs/address","keys":{"required":["ip","prefix-length"],"known":["ip","prefix-length","mptcp-flags","valid-life-time","preferred-life-time"],"aliases":{"valid-left":"valid-life-time","valid-lft":"valid-life-time","preferred-left":"preferred-life-time","preferred-lft":"preferred-life-time"}},"rules":[{"rule":"prefixLength","keys":["ip","prefix-length"]},{"rule":"alias","keys":["valid-life-time","valid-left","valid-lft"]},{"rule":"alias","keys":["preferred-life-time","preferred-left","preferred-lft"]}],"leaves":[["ip",12,1],["prefix-length",13,1],["valid-life-time",0],["valid-left",0],["valid-lft",0],["preferred-life-time",0],["preferred-left",0],["preferred-lft",0]]},
{"at":"nmstate.io/desired-state#/$defs/ipv6","keys":{"required":[],"known":["enabled","dhcp","auto-dns","auto-gateway","auto-routes","auto-route-table-id","auto-route-metric","allow-extra-address","dhcp-send-hostname","dhcp-custom-hostname","forwarding","autoconf","address","dhcp-duid","addr-gen-mode","token","dhcp-client-id"]},"leaves":[["enabled",8,1],["dhcp",8,1],["auto-dns",8,1],["auto-gateway",8,1],["auto-routes",8,1],["auto-route-table-id",10,1],["auto-route-metric",10,1],["allow-extra-address",11],["dhcp-send-hostname",11],["dhcp-custom-hostname",0],["forwarding",8,1],["autoconf",8,1],["dhcp-duid",0],["addr-gen-mode",0],["token",15],["dhcp-client-id",0]]},
{"at":"nmstate.io/desired-state#/$defs/interface/properties/alt-names/items","keys":{"required":["name"],"known":["name","state"]},"leaves":[["name",0,1],["state",16]]},
{"at":"nmstate.io/desired-state#/$defs/interface/properties/mptcp","keys":{"required":[],"known":["address-flags"]}},
{"at":"nmstate.io/desired-state#/$defs/lldp","keys":{"required":["enabled"],"known":["enabled","neighbors"]},"leaves":[["enabled",8,1]]},
{"at":"nmstate.io/desired-state#/$defs/ethtool","keys":{"required":[],"known":["pause","feature","coalesce","ring","fec"]}},
{"at":"nmstate.io/desired-state#/$defs/ethtool/properties/pause","keys":{"required":[],"known":["rx","tx","autoneg"]},"leaves":[["rx",8,1],["tx",8,1],["autoneg",8,1]]},
{"at":"nmstate.io/desired-state#/$defs/ethtool/properties/feature","names":{"words":["rx-checksum","tx-scatter-gather","tx-tcp-segmentation","rx-gro","tx-generic-segmentation","rx-hashing","rx-lro","rx-ntuple-filter","rx-vlan-hw-parse","tx-vlan-hw-insert","esp-hw-offload","esp-tx-csum-hw-offload","fcoe-mtu","highdma","hw-tc-offload","l2-fwd-offload","loopback","macsec-hw-offload","rx-all","rx-fcs","rx-gro-hw","rx-gro-list","rx-udp-gro-forwarding","rx-udp_tunnel-port-offload","rx-vlan-filter","rx-vlan-stag-filter","rx-vlan-stag-hw-parse","tls-hw-record","tls-hw-rx-offload","tls-hw-tx-offload","tx-checksum-fcoe-crc","tx-checksum-ipv4","tx-checksum-ipv6","tx-checksum-ip-generic","tx-checksum-sctp","tx-esp-segmentation","tx-fcoe-segmentation","tx-gre-csum-segmentation","tx-gre-segmentation","tx-gso-list","tx-gso-partial","tx-gso-robust","tx-ipxip4-segmentation","tx-ipxip6-segmentation","tx-nocache-copy","tx-scatter-gather-fraglist","tx-sctp-segmentation","tx-tcp6-segmentation","tx-tcp-ecn-segmentation","tx-tcp-mangleid-segmentation","tx-tunnel-remcsum-segmentation","tx-udp-segmentation","tx-udp_tnl-csum-segmentation","tx-udp_tnl-segmentation","tx-vlan-stag-hw-insert","rx","rx-checksumming","tx","sg","tso","ufo","gso","generic-segmentation-offload","gro","generic-receive-offload","lro","large-receive-offload","rxvlan","rx-vlan-offload","txvlan","tx-vlan-offload","ntuple","ntuple-filters","rxhash","receive-hashing"]},"values":17,"branches":[]},
{"at":"nmstate.io/desired-state#/$defs/ethtool/properties/coalesce","keys":{"required":[],"known":["adaptive-rx","adaptive-tx","pkt-rate-high","pkt-rate-low","rx-frames","rx-frames-high","rx-frames-irq","rx-frames-low","rx-usecs","rx-usecs-high","rx-usecs-irq","rx-usecs-low","sample-interval","stats-block-usecs","tx-frames","tx-frames-high","tx-frames-irq","tx-frames-low","tx-usecs","tx-usecs-high","tx-usecs-irq","tx-usecs-low"]},"leaves":[["adaptive-rx",8,1],["adaptive-tx",8,1],["pkt-rate-high",10,1],["pkt-rate-low",10,1],["rx-frames",10,1],["rx-frames-high",10,1],["rx-frames-irq",10,1],["rx-frames-low",10,1],["rx-usecs",10,1],["rx-usecs-high",10,1],["rx-usecs-irq",10,1],["rx-usecs-low",10,1],["sample-interval",10,1],["stats-block-usecs",10,1],["tx-frames",10,1],["tx-frames-high",10,1],["tx-frames-irq",10,1],["tx-frames-low",10,1],["tx-usecs",10,1],["tx-usecs-high",10,1],["tx-usecs-irq",10,1],["tx-usecs-low",10,1]]},
{"at":"nmstate.io/desired-state#/$defs/ethtool/properties/ring","keys":{"required":[],"known":["rx","rx-max","rx-jumbo","rx-jumbo-max","rx-mini","rx-mini-max","tx","tx-max"]},"leaves":[["rx",10,1],["rx-max",10,1],["rx-jumbo",10,1],["rx-jumbo-max",10,1],["rx-mini",10,1],["rx-mini-max",10,1],["tx",10,1],["tx-max",10,1]]},
{"at":"nmstate.io/desired-state#/$defs/ethtool/properties/fec","keys":{"required":[],"known":["auto","mode"]},"leaves":[["auto",8,1],["mode",18]]},
{"at":"nmstate.io/desired-state#/$defs/ieee8021x","keys":{"required":[],"known":["identity","eap-methods","private-key","client-cert","ca-cert","private-key-password","phase2-auth","password"],"unknownSeverity":"warning","isOpen":true},"leaves":[["identity",0],["private-key",0],["client-cert",0],["ca-cert",0],["private-key-password",0],["phase2-auth",0],["password",0]]},
{"at":"nmstate.io/desired-state#/$defs/interface/properties/dispatch","keys":{"required":[],"known":["post-activation","post-deactivation"],"unknownSeverity":"warning","isOpen":true},"leaves":[["post-activation",0],["post-deactivation",0]]},
{"at":"nmstate.io/desired-state#/$defs/ovsDbColumns","keys":{"required":[],"known":["external_ids","other_config"]}},
{"at":"nmstate.io/desired-state#/$defs/ethernetSections","keys":{"required":["name"],"known":["name","type","state","ipv4","ipv6","mtu","mac-address","controller","description","profile-name","identifier","pci-address","permanent-mac-address","driver","min-mtu","max-mtu","alt-names","copy-mac-from","accept-all-mac-addresses","wait-ip","mptcp","lldp","ethtool","802.1x","dispatch","ovs-db","ethernet","veth"]}},
{"at":"nmstate.io/desired-state#/$defs/ethernetSections/properties/ethernet","keys":{"required":[],"known":["sr-iov","auto-negotiation","speed","duplex"]},"leaves":[["auto-negotiation",8,1],["speed",10,1],["duplex",19]]},
{"at":"nmstate.io/desired-state#/$defs/ethernetSections/properties/ethernet/properties/sr-iov","keys":{"required":[],"known":["drivers-autoprobe","total-vfs","max-vfs","vfs"]},"leaves":[["drivers-autoprobe",8,1],["total-vfs",10,1],["max-vfs",10,1]]},
{"at":"nmstate.io/desired-state#/$defs/ethernetSections/properties/ethernet/properties/sr-iov/properties/vfs/items","keys":{"required":["id"],"known":["id","iface-name","mac-address","spoof-check","trust","min-tx-rate","max-tx-rate","vlan-id","qos","vlan-proto"]},"leaves":[["id",10,1],["iface-name",0],["mac-address",5],["spoof-check",8,1],["trust",8,1],["min-tx-rate",10,1],["max-tx-rate",10,1],["vlan-id",10,1],["qos",10,1],["vlan-proto",20]]},
{"at":"nmstate.io/desired-state#/$defs/ethernetSections/properties/veth","keys":{"required":["peer"],"known":["peer"],"unknownSeverity":"warning","isOpen":true},"leaves":[["peer",0,1]]},
{"at":"nmstate.io/desired-state#/$defs/bondSections","keys":{"required":["name"],"known":["name","type","state","ipv4","ipv6","mtu","mac-address","controller","description","profile-name","identifier","pci-address","permanent-mac-address","driver","min-mtu","max-mtu","alt-names","copy-mac-from","accept-all-mac-addresses","wait-ip","mptcp","lldp","ethtool","802.1x","dispatch","ovs-db","link-aggregation"]}},
{"at":"nmstate.io/desired-state#/$defs/bondSections/properties/link-aggregation","keys":{"required":[],"known":["mode","port","ports-config","options"],"aliases":{"ports":"port"}},"rules":[{"rule":"alias","keys":["port","ports"]}],"leaves":[["mode",21]]},
{"at":"nmstate.io/desired-state#/$defs/bondSections/properties/link-aggregation/properties/ports-config/items","keys":{"required":["name"],"known":["name","priority","queue-id"],"unknownSeverity":"warning","isOpen":true},"leaves":[["name",1,1],["priority",22,1],["queue-id",23,1]]},
{"at":"nmstate.io/desired-state#/$defs/bondSections/properties/link-aggregation/properties/options","keys":{"required":[],"known":["ad_actor_sys_prio","ad_actor_system","ad_select","ad_user_port_key","all_slaves_active","arp_all_targets","arp_interval","arp_ip_target","arp_missed_max","arp_validate","balance_slb","downdelay","fail_over_mac","lacp_active","lacp_rate","lp_interval","miimon","min_links","ns_ip6_target","num_grat_arp","num_unsol_na","packets_per_slave","primary","primary_reselect","resend_igmp","tlb_dynamic_lb","updelay","use_carrier","xmit_hash_policy"],"aliases":{"balance-slb":"balance_slb"}},"rules":[{"rule":"alias","keys":["balance_slb","balance-slb"]}],"leaves":[["ad_actor_sys_prio",23,1],["ad_actor_system",0],["ad_select",24],["ad_user_port_key",23,1],["all_slaves_active",25],["arp_all_targets",26],["arp_interval",10,1],["arp_ip_target",0],["arp_missed_max",27,1],["arp_validate",28],["balance_slb",8,1],["balance-slb",8,1],["downdelay",10,1],["fail_over_mac",29],["lacp_active",30],["lacp_rate",31],["lp_interval",10,1],["miimon",10,1],["min_links",10,1],["ns_ip6_target",0],["num_grat_arp",27,1],["num_unsol_na",27,1],["packets_per_slave",10,1],["primary",0],["primary_reselect",32],["resend_igmp",10,1],["tlb_dynamic_lb",8,1],["updelay",10,1],["use_carrier",8,1],["xmit_hash_policy",33]]},
{"at":"nmstate.io/desired-state#/$defs/linuxBridgeSections","keys":{"required":["name"],"known":["name","type","state","ipv4","ipv6","mtu","mac-address","controller","description","profile-name","identifier","pci-address","permanent-mac-address","driver","min-mtu","max-mtu","alt-names","copy-mac-from","accept-all-mac-addresses","wait-ip","mptcp","lldp","ethtool","802.1x","dispatch","ovs-db","bridge"]}},
{"at":"nmstate.io/desired-state#/$defs/linuxBridgeSections/properties/bridge","keys":{"required":[],"known":["port","allow-extra-ports","options"],"aliases":{"ports":"port"}},"rules":[{"rule":"alias","keys":["port","ports"]}],"leaves":[["allow-extra-ports",8,1]]},
{"at":"nmstate.io/desired-state#/$defs/linuxBridgeSections/properties/bridge/properties/port/items","keys":{"required":["name"],"known":["name","stp-hairpin-mode","stp-path-cost","stp-priority","vlan"]},"leaves":[["name",1,1],["stp-hairpin-mode",8,1],["stp-path-cost",10,1],["stp-priority",23,1]]},
{"at":"nmstate.io/desired-state#/$defs/portVlan","keys":{"required":[],"known":["enable-native","mode","tag","trunk-tags"]},"leaves":[["enable-native",8,1],["mode",34],["tag",35,1]]},
{"at":"nmstate.io/desired-state#/$defs/trunkTag","keys":{"required":[],"known":["id","id-range"],"unknownSeverity":"warning","isOpen":true},"rules":[{"rule":"oneOf","keys":["id","id-range"]}],"leaves":[["id",36,1]]},
{"at":"nmstate.io/desired-state#/$defs/trunkTag/properties/id-range","keys":{"required":["min","max"],"known":["min","max"]},"rules":[{"rule":"order","keys":["min","max"]}],"leaves":[["min",37,1],["max",37,1]]},
{"at":"nmstate.io/desired-state#/$defs/linuxBridgeSections/properties/bridge/properties/options","keys":{"required":[],"known":["gc-timer","hello-timer","group-addr","group-forward-mask","group-fwd-mask","hash-max","mac-ageing-time","multicast-last-member-count","multicast-last-member-interval","multicast-membership-interval","multicast-querier","multicast-querier-interval","multicast-query-interval","multicast-query-response-interval","multicast-query-use-ifaddr","multicast-router","multicast-snooping","multicast-startup-query-count","multicast-startup-query-interval","vlan-protocol","vlan-default-pvid","stp"]},"leaves":[["gc-timer",7],["hello-timer",7],["group-addr",0],["group-forward-mask",23,1],["group-fwd-mask",23,1],["hash-max",10,1],["mac-ageing-time",10,1],["multicast-last-member-count",10,1],["multicast-last-member-interval",4,1],["multicast-membership-interval",4,1],["multicast-querier",8,1],["multicast-querier-interval",4,1],["multicast-query-interval",4,1],["multicast-query-response-interval",4,1],["multicast-query-use-ifaddr",8,1],["multicast-router",38,1],["multicast-snooping",8,1],["multicast-startup-query-count",10,1],["multicast-startup-query-interval",4,1],["vlan-protocol",20],["vlan-default-pvid",39]]},
{"at":"nmstate.io/desired-state#/$defs/linuxBridgeSections/properties/bridge/properties/options/properties/stp","keys":{"required":[],"known":["enabled","forward-delay","hello-time","max-age","priority"]},"leaves":[["enabled",8,1],["forward-delay",40,1],["hello-time",41,1],["max-age",42,1],["priority",23,1]]},
{"at":"nmstate.io/desired-state#/$defs/ovsBridgeSections","keys":{"required":["name"],"known":["name","type","state","ipv4","ipv6","mtu","mac-address","controller","description","profile-name","identifier","pci-address","permanent-mac-address","driver","min-mtu","max-mtu","alt-names","copy-mac-from","accept-all-mac-addresses","wait-ip","mptcp","lldp","ethtool","802.1x","dispatch","ovs-db","bridge"]}},
{"at":"nmstate.io/desired-state#/$defs/ovsBridgeSections/properties/bridge","keys":{"required":[],"known":["allow-extra-patch-ports","options","port"],"aliases":{"ports":"port"}},"rules":[{"rule":"alias","keys":["port","ports"]}],"leaves":[["allow-extra-patch-ports",11]]},
{"at":"nmstate.io/desired-state#/$defs/ovsBridgeSections/properties/bridge/properties/options","keys":{"required":[],"known":["stp","rstp","mcast-snooping-enable","fail-mode","datapath"]},"leaves":[["rstp",8,1],["mcast-snooping-enable",8,1],["fail-mode",0],["datapath",0]]},
{"at":"nmstate.io/desired-state#/$defs/ovsBridgeSections/properties/bridge/properties/options/properties/stp","optional":true,"keys":{"required":[],"known":["enabled","forward-delay","hello-time","max-age","priority"]},"leaves":[["enabled",8,1],["forward-delay",27,1],["hello-time",27,1],["max-age",27,1],["priority",23,1]]},
{"at":"nmstate.io/desired-state#/$defs/ovsBridgeSections/properties/bridge/properties/port/items","keys":{"required":["name"],"known":["name","vlan","link-aggregation"]},"leaves":[["name",1,1]]},
{"at":"nmstate.io/desired-state#/$defs/ovsBridgeSections/properties/bridge/properties/port/items/properties/link-aggregation","keys":{"required":[],"known":["mode","port","bond-downdelay","bond-updelay","ovs-db"],"aliases":{"ports":"port"}},"rules":[{"rule":"alias","keys":["port","ports"]}],"leaves":[["mode",44],["bond-downdelay",10,1],["bond-updelay",10,1]]},
{"at":"nmstate.io/desired-state#/$defs/ovsBridgeSections/properties/bridge/properties/port/items/properties/link-aggregation/properties/port/items","keys":{"required":["name"],"known":["name"],"unknownSeverity":"warning","isOpen":true},"leaves":[["name",1,1]]},
{"at":"nmstate.io/desired-state#/$defs/ovsInterfaceSections","keys":{"required":["name"],"known":["name","type","state","ipv4","ipv6","mtu","mac-address","controller","description","profile-name","identifier","pci-address","permanent-mac-address","driver","min-mtu","max-mtu","alt-names","copy-mac-from","accept-all-mac-addresses","wait-ip","mptcp","lldp","ethtool","802.1x","dispatch","ovs-db","patch","dpdk"]}},
{"at":"nmstate.io/desired-state#/$defs/ovsInterfaceSections/properties/patch","keys":{"required":["peer"],"known":["peer"]},"leaves":[["peer",0,1]]},
{"at":"nmstate.io/desired-state#/$defs/ovsInterfaceSections/properties/dpdk","keys":{"required":["devargs"],"known":["devargs","rx-queue","n_rxq_desc","n_txq_desc"],"aliases":{"n_rxq":"rx-queue"}},"rules":[{"rule":"alias","keys":["rx-queue","n_rxq"]}],"leaves":[["devargs",0,1],["rx-queue",45],["n_rxq",45],["n_rxq_desc",46],["n_txq_desc",46]]},
{"at":"nmstate.io/desired-state#/$defs/vlanSections","keys":{"required":["name"],"known":["name","type","state","ipv4","ipv6","mtu","mac-address","controller","description","profile-name","identifier","pci-address","permanent-mac-address","driver","min-mtu","max-mtu","alt-names","copy-mac-from","accept-all-mac-addresses","wait-ip","mptcp","lldp","ethtool","802.1x","dispatch","ovs-db","vlan"]}},
{"at":"nmstate.io/desired-state#/$defs/vlanSections/properties/vlan","keys":{"required":["id","base-iface"],"known":["base-iface","id","protocol","registration-protocol","reorder-headers","loose-binding"]},"leaves":[["base-iface",1,1],["id",37,1],["protocol",20],["registration-protocol",47],["reorder-headers",11],["loose-binding",11]]},
{"at":"nmstate.io/desired-state#/$defs/vxlanSections","keys":{"required":["name"],"known":["name","type","state","ipv4","ipv6","mtu","mac-address","controller","description","profile-name","identifier","pci-address","permanent-mac-address","driver","min-mtu","max-mtu","alt-names","copy-mac-from","accept-all-mac-addresses","wait-ip","mptcp","lldp","ethtool","802.1x","dispatch","ovs-db","vxlan"]}},
{"at":"nmstate.io/desired-state#/$defs/vxlanSections/properties/vxlan","keys":{"required":["id"],"known":["base-iface","id","learning","local","remote","destination-port"]},"leaves":[["base-iface",1],["id",48,1],["learning",11],["local",12],["remote",12],["destination-port",23,1]]},
{"at":"nmstate.io/desired-state#/$defs/vrfSections","keys":{"required":["name"],"known":["name","type","state","ipv4","ipv6","mtu","mac-address","controller","description","profile-name","identifier","pci-address","permanent-mac-address","driver","min-mtu","max-mtu","alt-names","copy-mac-from","accept-all-mac-addresses","wait-ip","mptcp","lldp","ethtool","802.1x","dispatch","ovs-db","vrf"]}},
{"at":"nmstate.io/desired-state#/$defs/vrfSections/properties/vrf","keys":{"required":[],"known":["port","route-table-id"],"aliases":{"ports":"port"}},"rules":[{"rule":"alias","keys":["port","ports"]}],"leaves":[["route-table-id",10,1]]},
{"at":"nmstate.io/desired-state#/$defs/noSections","keys":{"required":["name"],"known":["name","type","state","ipv4","ipv6","mtu","mac-address","controller","description","profile-name","identifier","pci-address","permanent-mac-address","driver","min-mtu","max-mtu","alt-names","copy-mac-from","accept-all-mac-addresses","wait-ip","mptcp","lldp","ethtool","802.1x","dispatch","ovs-db"]}},
{"at":"nmstate.io/desired-state#/$defs/macVlanSections","keys":{"required":["name"],"known":["name","type","state","ipv4","ipv6","mtu","mac-address","controller","description","profile-name","identifier","pci-address","permanent-mac-address","driver","min-mtu","max-mtu","alt-names","copy-mac-from","accept-all-mac-addresses","wait-ip","mptcp","lldp","ethtool","802.1x","dispatch","ovs-db","mac-vlan"]}},
{"at":"nmstate.io/desired-state#/$defs/macVlan","keys":{"required":["base-iface","mode"],"known":["base-iface","mode","promiscuous"],"aliases":{"accept-all-mac":"promiscuous"}},"rules":[{"rule":"alias","keys":["promiscuous","accept-all-mac"]}],"leaves":[["base-iface",1,1],["mode",49,1],["promiscuous",8,1],["accept-all-mac",8,1]]},
{"at":"nmstate.io/desired-state#/$defs/macVtapSections","keys":{"required":["name"],"known":["name","type","state","ipv4","ipv6","mtu","mac-address","controller","description","profile-name","identifier","pci-address","permanent-mac-address","driver","min-mtu","max-mtu","alt-names","copy-mac-from","accept-all-mac-addresses","wait-ip","mptcp","lldp","ethtool","802.1x","dispatch","ovs-db","mac-vtap"]}},
{"at":"nmstate.io/desired-state#/$defs/macsecSections","keys":{"required":["name"],"known":["name","type","state","ipv4","ipv6","mtu","mac-address","controller","description","profile-name","identifier","pci-address","permanent-mac-address","driver","min-mtu","max-mtu","alt-names","copy-mac-from","accept-all-mac-addresses","wait-ip","mptcp","lldp","ethtool","802.1x","dispatch","ovs-db","macsec"]}},
{"at":"nmstate.io/desired-state#/$defs/macsecSections/properties/macsec","keys":{"required":["encrypt","base-iface","port","validation","send-sci"],"known":["encrypt","base-iface","mka-cak","mka-ckn","port","validation","send-sci","offload"],"unknownSeverity":"warning","isOpen":true},"rules":[{"rule":"together","keys":["mka-cak","mka-ckn"]}],"leaves":[["encrypt",11,1],["base-iface",1,1],["mka-cak",50],["mka-ckn",51],["port",45,1],["validation",52,1],["send-sci",11,1],["offload",53]]},
{"at":"nmstate.io/desired-state#/$defs/infinibandSections","keys":{"required":["name"],"known":["name","type","state","ipv4","ipv6","mtu","mac-address","controller","description","profile-name","identifier","pci-address","permanent-mac-address","driver","min-mtu","max-mtu","alt-names","copy-mac-from","accept-all-mac-addresses","wait-ip","mptcp","lldp","ethtool","802.1x","dispatch","ovs-db","infiniband"]}},
{"at":"nmstate.io/desired-state#/$defs/infinibandSections/properties/infiniband","keys":{"required":["mode","pkey"],"known":["mode","pkey","base-iface"]},"leaves":[["mode",54,1],["pkey",23,1],["base-iface",1]]},
{"at":"nmstate.io/desired-state#/$defs/ipvlanSections","keys":{"required":["name"],"known":["name","type","state","ipv4","ipv6","mtu","mac-address","controller","description","profile-name","identifier","pci-address","permanent-mac-address","driver","min-mtu","max-mtu","alt-names","copy-mac-from","accept-all-mac-addresses","wait-ip","mptcp","lldp","ethtool","802.1x","dispatch","ovs-db","ipvlan"]}},
{"at":"nmstate.io/desired-state#/$defs/ipvlanSections/properties/ipvlan","keys":{"required":[],"known":["base-iface","mode","private","vepa"]},"rules":[{"rule":"exclusive","members":[{"key":"private","boolean":true},{"key":"vepa","boolean":true}]}],"leaves":[["base-iface",1],["mode",55],["private",8,1],["vepa",8,1]]},
{"at":"nmstate.io/desired-state#/$defs/hsrSections","keys":{"required":["name"],"known":["name","type","state","ipv4","ipv6","mtu","mac-address","controller","description","profile-name","identifier","pci-address","permanent-mac-address","driver","min-mtu","max-mtu","alt-names","copy-mac-from","accept-all-mac-addresses","wait-ip","mptcp","lldp","ethtool","802.1x","dispatch","ovs-db","hsr"]}},
{"at":"nmstate.io/desired-state#/$defs/hsrSections/properties/hsr","keys":{"required":["port1","port2","multicast-spec","protocol"],"known":["port1","port2","multicast-spec","protocol","supervision-address"],"unknownSeverity":"warning","isOpen":true},"leaves":[["port1",1,1],["port2",1,1],["multicast-spec",56,1],["protocol",57,1],["supervision-address",0]]},
{"at":"nmstate.io/desired-state#/$defs/ipsecSections","keys":{"required":["name"],"known":["name","type","state","ipv4","ipv6","mtu","mac-address","controller","description","profile-name","identifier","pci-address","permanent-mac-address","driver","min-mtu","max-mtu","alt-names","copy-mac-from","accept-all-mac-addresses","wait-ip","mptcp","lldp","ethtool","802.1x","dispatch","ovs-db","libreswan"]}},
{"at":"nmstate.io/desired-state#/$defs/ipsecSections/properties/libreswan","keys":{"required":["right"],"known":["right","left","rightid","leftid","rightrsasigkey","leftrsasigkey","rightcert","leftcert","rightca","ikev2","psk","ikelifetime","salifetime","ike","esp","dpddelay","dpdtimeout","dpdaction","ipsec-interface","authby","rightsubnet","leftsubnet","leftprotoport","rightprotoport","leftmodecfgclient","type","hostaddrfamily","clientaddrfamily","require-id-on-certificate","nm-auto-defaults"]},"leaves":[["right",0,1],["left",0],["rightid",0],["leftid",0],["rightrsasigkey",0],["leftrsasigkey",0],["rightcert",0],["leftcert",0],["rightca",0],["ikev2",0],["psk",0],["ikelifetime",0],["salifetime",0],["ike",0],["esp",0],["dpddelay",4,1],["dpdtimeout",4,1],["dpdaction",0],["ipsec-interface",58,1],["authby",0],["rightsubnet",0],["leftsubnet",0],["leftprotoport",0],["rightprotoport",0],["leftmodecfgclient",11],["type",59],["hostaddrfamily",60],["clientaddrfamily",60],["require-id-on-certificate",11],["nm-auto-defaults",8,1]]},
{"at":"nmstate.io/desired-state#/$defs/ipTunnelSections","keys":{"required":["name"],"known":["name","type","state","ipv4","ipv6","mtu","mac-address","controller","description","profile-name","identifier","pci-address","permanent-mac-address","driver","min-mtu","max-mtu","alt-names","copy-mac-from","accept-all-mac-addresses","wait-ip","mptcp","lldp","ethtool","802.1x","dispatch","ovs-db","ip-tunnel"]}},
{"at":"nmstate.io/desired-state#/$defs/ipTunnelSections/properties/ip-tunnel","keys":{"required":[],"known":["mode","base-iface","local","remote","ttl","tos","flow-label","ip6tun-flags","pmtu-disc","encap-limit","fwmark"]},"leaves":[["mode",61],["base-iface",1],["local",12],["remote",12],["ttl",27,1],["tos",27,1],["flow-label",62,1],["pmtu-disc",8,1],["encap-limit",27,1],["fwmark",10,1]]},
{"at":"nmstate.io/desired-state#/$defs/ethernetSections","keys":{"required":["name"],"known":["name","type","state","ipv4","ipv6","mtu","mac-address","controller","description","profile-name","identifier","pci-address","permanent-mac-address","driver","min-mtu","max-mtu","alt-names","copy-mac-from","accept-all-mac-addresses","wait-ip","mptcp","lldp","ethtool","802.1x","dispatch","ovs-db","ethernet","veth"],"elsewhere":["bridge","dpdk","hsr","infiniband","ip-tunnel","ipvlan","libreswan","link-aggregation","mac-vlan","mac-vtap","macsec","patch","vlan","vrf","vxlan"]}},
{"at":"nmstate.io/desired-state#/$defs/interface"},
{"at":"nmstate.io/desired-state#/$defs/interfaceAbsent","keys":{"required":["name"]},"leaves":[["name",1,1],["type",2],["state",16]]},
{"at":"nmstate.io/desired-state#/properties/routes","keys":{"required":[],"known":["config","running"]}},
{"at":"nmstate.io/desired-state#/$defs/route","keys":{"required":[],"known":["destination","next-hop-interface","next-hop-address","metric","table-id","weight","route-type","cwnd","source","vrf-name","mtu","lock-mtu","initcwnd","initrwnd","quickack","advmss","state"]},"leaves":[["destination",64],["next-hop-interface",1],["next-hop-address",12],["metric",65,1],["table-id",10,1],["weight",66,1],["route-type",67],["cwnd",68,1],["source",12],["vrf-name",0],["mtu",68,1],["lock-mtu",8,1],["initcwnd",10,1],["initrwnd",10,1],["quickack",8,1],["advmss",68,1],["state",69]]},
{"at":"nmstate.io/desired-state#/properties/route-rules","keys":{"required":[],"known":["config"]}},
{"at":"nmstate.io/desired-state#/$defs/routeRule","keys":{"required":[],"known":["family","ip-from","ip-to","priority","route-table","fwmark","fwmask","action","iif","suppress-prefix-length","state"],"aliases":{"suppress_prefixlength":"suppress-prefix-length"}},"rules":[{"rule":"alias","keys":["suppress-prefix-length","suppress_prefixlength"]}],"leaves":[["family",70],["ip-from",71],["ip-to",71],["priority",65,1],["route-table",10,1],["fwmark",10,1],["fwmask",10,1],["action",67],["iif",0],["suppress-prefix-length",72],["suppress_prefixlength",72],["state",16]]},
{"at":"nmstate.io/desired-state#/properties/dns-resolver","keys":{"required":[],"known":["config","running"]}},
{"at":"nmstate.io/desired-state#/$defs/dns","keys":{"required":[],"known":["server","search","options"]}},
{"at":"nmstate.io/desired-state#/properties/ovn","keys":{"required":[],"known":["bridge-mappings"]}},
{"at":"nmstate.io/desired-state#/properties/ovn/properties/bridge-mappings/items","keys":{"required":["localnet"],"known":["localnet","bridge","state"],"unknownSeverity":"warning","isOpen":true},"rules":[{"rule":"requires","when":{"state":["present",null]},"need":"bridge"}],"leaves":[["localnet",0,1],["bridge",0],["state",75]]},
{"at":"nmstate.io/desired-state#/properties/ovs-db","keys":{"required":[],"known":["external_ids","other_config"]}},
{"at":"nmstate.io/desired-state#/properties/ovs-db/properties/external_ids","values":76,"branches":[]},
{"at":"nmstate.io/desired-state#/properties/ovs-db/properties/other_config","values":76,"branches":[]},
{"at":"nmstate.io/desired-state#/properties/hostname","keys":{"required":[],"known":["config","running"]},"leaves":[["config",0],["running",0]]},
{"at":"config.openshift.io/network_v1#","keys":{"required":["apiVersion","kind","metadata"],"nullIsMissing":true},"leaves":[["apiVersion",77],["kind",77]]},
{"at":"shared/kubernetes#/$defs/metadata","keys":{"required":[],"known":["name","generateName","namespace","labels","annotations","ownerReferences","finalizers","uid","resourceVersion","generation","creationTimestamp","deletionTimestamp","deletionGracePeriodSeconds","selfLink","managedFields"],"nullIsMissing":true},"rules":[{"rule":"oneOf","keys":["name","generateName"]}],"leaves":[["name",77],["generateName",77],["namespace",77],["uid",77],["resourceVersion",77],["generation",78],["creationTimestamp",77],["deletionTimestamp",77],["deletionGracePeriodSeconds",78],["selfLink",77]]},
{"at":"shared/kubernetes#/$defs/labels","names":{"format":"label-key"},"values":79,"branches":[]},
{"at":"shared/kubernetes#/$defs/annotations","names":{"format":"label-key"},"values":77,"branches":[]},
{"at":"shared/kubernetes#/$defs/ownerReference"},
{"at":"shared/kubernetes#/$defs/metadata/properties/managedFields/items"},
{"at":"config.openshift.io/network_v1#/properties/spec","leaves":[["networkType",77]]},
{"at":"config.openshift.io/network_v1#/$defs/clusterNetwork/items","leaves":[["cidr",80],["hostPrefix",81]]},
{"at":"config.openshift.io/network_v1#/properties/status","leaves":[["networkType",77],["clusterNetworkMTU",78]]},
{"at":"core/agentconfig_v1alpha1#"},
{"at":"core/agentconfig_v1alpha1#/properties/hosts/items"},
{"at":"core/agentconfig_v1beta1#"},
{"at":"core/agentconfig_v1beta1#/properties/hosts/items"},
{"at":"core/installconfig_v1#"},
{"at":"core/installconfig_v1#/properties/platform"},
{"at":"core/installconfig_v1#/properties/platform/properties/baremetal"},
{"at":"core/installconfig_v1#/properties/platform/properties/baremetal/properties/hosts/items"},
{"at":"core/service_v1#","keys":{"required":["apiVersion","kind","metadata"],"nullIsMissing":true},"leaves":[["apiVersion",77],["kind",77]]},
{"at":"core/service_v1#/properties/metadata","keys":{"required":[],"known":["name","generateName","namespace","labels","annotations","ownerReferences","finalizers","uid","resourceVersion","generation","creationTimestamp","deletionTimestamp","deletionGracePeriodSeconds","selfLink","managedFields"],"nullIsMissing":true},"rules":[{"rule":"oneOf","keys":["name","generateName"]}],"leaves":[["name",77],["generateName",77],["namespace",77],["uid",77],["resourceVersion",77],["generation",78],["creationTimestamp",77],["deletionTimestamp",77],["deletionGracePeriodSeconds",78],["selfLink",77]]},
{"at":"core/service_v1#/properties/metadata/properties/annotations","names":{"format":"label-key"},"leaves":[["metallb.io/address-pool",77],["metallb.io/loadBalancerIPs",77],["metallb.io/allow-shared-ip",77],["metallb.io/ip-allocated-from-pool",77],["metallb.universe.tf/address-pool",77],["metallb.universe.tf/loadBalancerIPs",77],["metallb.universe.tf/allow-shared-ip",77],["metallb.universe.tf/ip-allocated-from-pool",77]],"values":77,"branches":[]},
{"at":"core/service_v1#/properties/spec","leaves":[["type",82],["clusterIP",77],["ipFamilyPolicy",83],["loadBalancerIP",77],["loadBalancerClass",84],["allocateLoadBalancerNodePorts",85],["externalTrafficPolicy",86],["internalTrafficPolicy",86],["healthCheckNodePort",87],["publishNotReadyAddresses",85],["sessionAffinity",88],["externalName",77],["trafficDistribution",77]]},
{"at":"shared/kubernetes#/$defs/flatSelector","names":{"format":"label-key"},"values":79,"branches":[]},
{"at":"core/service_v1#/properties/spec/properties/ports/items","keys":{"required":["port"],"nullIsMissing":true},"leaves":[["name",77],["port",89],["targetPort",90],["protocol",91],["nodePort",87],["appProtocol",77]]},
{"at":"shared/kubernetes#/$defs/status"},
{"at":"frrk8s.metallb.io/frrconfiguration_v1beta1#","keys":{"required":["apiVersion","kind","metadata"],"known":["apiVersion","kind","metadata","spec","status"],"nullIsMissing":true},"leaves":[["apiVersion",77],["kind",77]]},
{"at":"frrk8s.metallb.io/frrconfiguration_v1beta1#/properties/spec","keys":{"required":[],"known":["nodeSelector","raw","bgp"],"nullIsMissing":true}},
{"at":"shared/kubernetes#/$defs/labelSelector","keys":{"required":[],"known":["matchLabels","matchExpressions"],"nullIsMissing":true}},
{"at":"shared/kubernetes#/$defs/matchLabels","names":{"format":"label-key"},"values":79,"branches":[]},
{"at":"shared/kubernetes#/$defs/labelExpression","keys":{"required":["key","operator"],"known":["key","operator","values"],"nullIsMissing":true},"leaves":[["key",84],["operator",93]]},
{"at":"frrk8s.metallb.io/frrconfiguration_v1beta1#/properties/spec/properties/raw","keys":{"required":[],"known":["rawConfig","priority"],"nullIsMissing":true},"leaves":[["rawConfig",77],["priority",78]]},
{"at":"frrk8s.metallb.io/frrconfiguration_v1beta1#/properties/spec/properties/bgp","keys":{"required":[],"known":["routers","bfdProfiles"],"nullIsMissing":true}},
{"at":"frrk8s.metallb.io/frrconfiguration_v1beta1#/properties/spec/properties/bgp/properties/routers/items","keys":{"required":["asn"],"known":["asn","id","vrf","prefixes","neighbors","imports","evpn"],"nullIsMissing":true},"leaves":[["asn",94],["id",95],["vrf",77]]},
{"at":"frrk8s.metallb.io/frrconfiguration_v1beta1#/$defs/neighbor","keys":{"required":[],"known":["asn","dynamicASN","localASN","address","interface","sourceaddress","port","password","passwordSecret","holdTime","keepaliveTime","connectTime","ebgpMultiHop","bfdProfile","enableGracefulRestart","dualStackAddressFamily","disableMP","addressFamilies","toAdvertise","toReceive"],"nullIsMissing":true},"rules":[{"rule":"exclusive","members":["address","interface"]},{"rule":"exclusive","members":["asn","dynamicASN"]},{"rule":"exclusive","members":["password","passwordSecret.name"]},{"rule":"oneOf","keys":["address","interface"]},{"rule":"oneOf","keys":["asn","dynamicASN"]},{"rule":"together","keys":["holdTime","keepaliveTime"]}],"leaves":[["asn",94],["dynamicASN",96],["localASN",97],["address",95],["interface",77],["sourceaddress",77],["port",98],["password",77],["holdTime",99],["keepaliveTime",99],["connectTime",100],["ebgpMultiHop",85],["bfdProfile",77],["enableGracefulRestart",85],["dualStackAddressFamily",85],["disableMP",85]]},
{"at":"frrk8s.metallb.io/frrconfiguration_v1beta1#/$defs/neighbor/properties/passwordSecret","keys":{"required":[],"known":["name","namespace"],"nullIsMissing":true},"leaves":[["name",77],["namespace",77]]},
{"at":"frrk8s.metallb.io/frrconfiguration_v1beta1#/$defs/neighbor/properties/toAdvertise","keys":{"required":[],"known":["allowed","nextHop","withLocalPref","withCommunity"],"nullIsMissing":true}},
{"at":"frrk8s.metallb.io/frrconfiguration_v1beta1#/$defs/neighbor/properties/toAdvertise/properties/allowed","keys":{"required":[],"known":["prefixes","mode"],"nullIsMissing":true},"leaves":[["mode",102]]},
{"at":"frrk8s.metallb.io/frrconfiguration_v1beta1#/$defs/neighbor/properties/toAdvertise/properties/nextHop","keys":{"required":[],"known":["ipv4","ipv6"],"nullIsMissing":true},"leaves":[["ipv4",103],["ipv6",104]]},
{"at":"frrk8s.metallb.io/frrconfiguration_v1beta1#/$defs/neighbor/properties/toAdvertise/properties/withLocalPref/items","keys":{"required":["localPref","prefixes"],"known":["localPref","prefixes"],"nullIsMissing":true},"leaves":[["localPref",94]]},
{"at":"frrk8s.metallb.io/frrconfiguration_v1beta1#/$defs/neighbor/properties/toAdvertise/properties/withCommunity/items","keys":{"required":["community","prefixes"],"known":["community","prefixes"],"nullIsMissing":true},"leaves":[["community",77]]},
{"at":"frrk8s.metallb.io/frrconfiguration_v1beta1#/$defs/neighbor/properties/toReceive","keys":{"required":[],"known":["allowed"],"nullIsMissing":true}},
{"at":"frrk8s.metallb.io/frrconfiguration_v1beta1#/$defs/neighbor/properties/toReceive/properties/allowed","keys":{"required":[],"known":["mode","prefixes"],"nullIsMissing":true},"leaves":[["mode",102]]},
{"at":"frrk8s.metallb.io/frrconfiguration_v1beta1#/$defs/neighbor/properties/toReceive/properties/allowed/properties/prefixes/items","keys":{"required":[],"known":["prefix","le","ge"],"nullIsMissing":true},"leaves":[["prefix",80],["le",105],["ge",105]]},
{"at":"frrk8s.metallb.io/frrconfiguration_v1beta1#/properties/spec/properties/bgp/properties/routers/items/properties/imports/items","keys":{"required":[],"known":["vrf"],"nullIsMissing":true},"leaves":[["vrf",77]]},
{"at":"frrk8s.metallb.io/frrconfiguration_v1beta1#/properties/spec/properties/bgp/properties/routers/items/properties/evpn"},
{"at":"frrk8s.metallb.io/frrconfiguration_v1beta1#/properties/spec/properties/bgp/properties/bfdProfiles/items","keys":{"required":["name"],"known":["receiveInterval","transmitInterval","detectMultiplier","echoInterval","echoMode","passiveMode","minimumTtl","name"],"nullIsMissing":true},"leaves":[["receiveInterval",106],["transmitInterval",106],["detectMultiplier",107],["echoInterval",106],["echoMode",85],["passiveMode",85],["minimumTtl",108],["name",77]]},
{"at":"k8s.ovn.org/egressservice_v1#","keys":{"required":["apiVersion","kind","metadata"],"known":["apiVersion","kind","metadata","spec","status"],"nullIsMissing":true},"leaves":[["apiVersion",77],["kind",77]]},
{"at":"k8s.ovn.org/egressservice_v1#/properties/spec","keys":{"required":[],"known":["sourceIPBy","nodeSelector","network"],"nullIsMissing":true},"leaves":[["sourceIPBy",109],["network",77]]},
{"at":"k8s.ovn.org/egressservice_v1#/properties/status","leaves":[["host",77]]},
{"at":"metallb.io/addresspool_v1beta1#","keys":{"required":["apiVersion","kind","metadata","spec"],"known":["apiVersion","kind","metadata","spec","status"],"nullIsMissing":true},"leaves":[["apiVersion",77],["kind",77]]},
{"at":"metallb.io/addresspool_v1beta1#/properties/spec","keys":{"required":["addresses","protocol"],"known":["addresses","protocol","autoAssign","bgpAdvertisements"],"nullIsMissing":true},"leaves":[["protocol",110],["autoAssign",85]]},
{"at":"metallb.io/addresspool_v1beta1#/properties/spec/properties/bgpAdvertisements/items","keys":{"required":[],"known":["aggregationLength","aggregationLengthV6","localPref","communities"],"nullIsMissing":true},"leaves":[["aggregationLength",111],["aggregationLengthV6",112],["localPref",94]]},
{"at":"metallb.io/bfdprofile_v1beta1#","keys":{"required":["apiVersion","kind","metadata"],"known":["apiVersion","kind","metadata","spec","status"],"nullIsMissing":true},"leaves":[["apiVersion",77],["kind",77]]},
{"at":"metallb.io/shared#/$defs/bfd","keys":{"required":[],"known":["receiveInterval","transmitInterval","detectMultiplier","echoInterval","echoMode","passiveMode","minimumTtl"],"nullIsMissing":true},"leaves":[["receiveInterval",106],["transmitInterval",106],["detectMultiplier",107],["echoInterval",106],["echoMode",85],["passiveMode",85],["minimumTtl",108]]},
{"at":"metallb.io/bgpadvertisement_v1beta1#","keys":{"required":["apiVersion","kind","metadata"],"known":["apiVersion","kind","metadata","spec","status"],"nullIsMissing":true},"leaves":[["apiVersion",77],["kind",77]]},
{"at":"metallb.io/bgpadvertisement_v1beta1#/properties/spec","keys":{"required":[],"known":["ipAddressPools","ipAddressPoolSelectors","nodeSelectors","peers","communities","localPref","aggregationLength","aggregationLengthV6","serviceSelectors"],"nullIsMissing":true},"rules":[{"rule":"exclusive","members":["serviceSelectors",{"key":"aggregationLength","except":32}]},{"rule":"exclusive","members":["serviceSelectors",{"key":"aggregationLengthV6","except":128}]}],"leaves":[["localPref",113],["aggregationLength",111],["aggregationLengthV6",114]]},
{"at":"metallb.io/shared#/$defs/selector","keys":{"required":[],"known":["matchLabels","matchExpressions"],"nullIsMissing":true}},
{"at":"metallb.io/shared#/$defs/expression","keys":{"required":["key","operator"],"known":["key","operator","values"],"nullIsMissing":true},"leaves":[["key",84],["operator",93]]},
{"at":"metallb.io/bgppeer_v1beta1#","keys":{"required":["apiVersion","kind","metadata","spec"],"known":["apiVersion","kind","metadata","spec","status"],"nullIsMissing":true},"leaves":[["apiVersion",77],["kind",77]]},
{"at":"metallb.io/bgppeer_v1beta1#/properties/spec","keys":{"required":["myASN","peerASN","peerAddress"],"known":["myASN","peerASN","peerAddress","sourceAddress","peerPort","holdTime","keepaliveTime","routerID","nodeSelectors","password","bfdProfile","ebgpMultiHop"],"nullIsMissing":true},"leaves":[["myASN",97],["peerASN",97],["peerAddress",115],["sourceAddress",95],["peerPort",98],["holdTime",99],["keepaliveTime",99],["routerID",95],["password",77],["bfdProfile",77],["ebgpMultiHop",85]]},
{"at":"metallb.io/bgppeer_v1beta1#/$defs/selector","keys":{"required":[],"known":["matchLabels","matchExpressions"],"nullIsMissing":true}},
{"at":"metallb.io/bgppeer_v1beta1#/$defs/expression","keys":{"required":["key","operator","values"],"known":["key","operator","values"],"nullIsMissing":true},"leaves":[["key",84],["operator",93]]},
{"at":"metallb.io/bgppeer_v1beta2#","keys":{"required":["apiVersion","kind","metadata","spec"],"known":["apiVersion","kind","metadata","spec","status"],"nullIsMissing":true},"leaves":[["apiVersion",77],["kind",77]]},
{"at":"metallb.io/bgppeer_v1beta2#/properties/spec","keys":{"required":["myASN"],"known":["myASN","peerASN","dynamicASN","localASN","peerAddress","interface","sourceAddress","peerPort","holdTime","keepaliveTime","connectTime","routerID","nodeSelectors","password","passwordSecret","bfdProfile","enableGracefulRestart","ebgpMultiHop","vrf","disableMP","dualStackAddressFamily"],"nullIsMissing":true},"rules":[{"rule":"exclusive","members":["peerASN","dynamicASN"]},{"rule":"exclusive","members":["peerAddress","interface"]},{"rule":"exclusive","members":["password","passwordSecret.name"]},{"rule":"oneOf","keys":["peerASN","dynamicASN"]},{"rule":"oneOf","keys":["peerAddress","interface"]}],"leaves":[["myASN",97],["peerASN",94],["dynamicASN",96],["localASN",97],["peerAddress",95],["interface",77],["sourceAddress",95],["peerPort",116],["holdTime",99],["keepaliveTime",99],["connectTime",100],["routerID",95],["password",77],["bfdProfile",77],["enableGracefulRestart",85],["ebgpMultiHop",85],["vrf",77],["disableMP",85],["dualStackAddressFamily",85]]},
{"at":"metallb.io/shared#/$defs/secretReference","keys":{"required":[],"known":["name","namespace"],"nullIsMissing":true},"leaves":[["name",77],["namespace",77]]},
{"at":"metallb.io/community_v1beta1#","keys":{"required":["apiVersion","kind","metadata"],"known":["apiVersion","kind","metadata","spec","status"],"nullIsMissing":true},"leaves":[["apiVersion",77],["kind",77]]},
{"at":"metallb.io/community_v1beta1#/properties/spec","keys":{"required":[],"known":["communities"],"nullIsMissing":true}},
{"at":"metallb.io/community_v1beta1#/properties/spec/properties/communities/items","keys":{"required":[],"known":["name","value"],"nullIsMissing":true},"leaves":[["name",77],["value",77]]},
{"at":"metallb.io/ipaddresspool_v1beta1#","keys":{"required":["apiVersion","kind","metadata","spec"],"known":["apiVersion","kind","metadata","spec","status"],"nullIsMissing":true},"leaves":[["apiVersion",77],["kind",77]]},
{"at":"metallb.io/ipaddresspool_v1beta1#/properties/spec","keys":{"required":["addresses"],"known":["addresses","autoAssign","avoidBuggyIPs","serviceAllocation"],"nullIsMissing":true},"leaves":[["autoAssign",85],["avoidBuggyIPs",85]]},
{"at":"metallb.io/ipaddresspool_v1beta1#/properties/spec/properties/serviceAllocation","keys":{"required":[],"known":["priority","namespaces","namespaceSelectors","serviceSelectors"],"nullIsMissing":true},"leaves":[["priority",78]]},
{"at":"metallb.io/l2advertisement_v1beta1#","keys":{"required":["apiVersion","kind","metadata"],"known":["apiVersion","kind","metadata","spec","status"],"nullIsMissing":true},"leaves":[["apiVersion",77],["kind",77]]},
{"at":"metallb.io/l2advertisement_v1beta1#/properties/spec","keys":{"required":[],"known":["ipAddressPools","ipAddressPoolSelectors","nodeSelectors","interfaces","serviceSelectors","preferredNodeSelectors"],"nullIsMissing":true}},
{"at":"metallb.io/l2advertisement_v1beta1#/properties/spec/properties/preferredNodeSelectors/items","keys":{"required":["weight","preference"],"known":["weight","preference"],"nullIsMissing":true},"leaves":[["weight",117]]},
{"at":"metallb.io/metallb_v1beta1#","keys":{"required":["apiVersion","kind","metadata"],"known":["apiVersion","kind","metadata","spec","status"],"nullIsMissing":true},"leaves":[["apiVersion",77],["kind",77]]},
{"at":"metallb.io/metallb_v1beta1#/properties/spec","keys":{"required":[],"known":["bgpBackend","frrk8sConfig","loadBalancerClass","logLevel","nodeSelector","speakerTolerations","controllerNodeSelector","controllerTolerations","speakerConfig","controllerConfig","image"],"nullIsMissing":true},"rules":[{"rule":"requires","when":{"bgpBackend":"frr-k8s-external"},"need":"frrk8sConfig.namespace","severity":"hint"}],"leaves":[["bgpBackend",118],["loadBalancerClass",84],["logLevel",119],["image",77]]},
{"at":"metallb.io/metallb_v1beta1#/properties/spec/properties/frrk8sConfig","keys":{"required":[],"known":["alwaysBlock","namespace","secretPassthrough"],"nullIsMissing":true},"leaves":[["namespace",77],["secretPassthrough",85]]},
{"at":"shared/kubernetes#/$defs/toleration","keys":{"required":[],"known":["key","operator","value","effect","tolerationSeconds"],"nullIsMissing":true},"leaves":[["key",77],["operator",77],["value",77],["effect",121],["tolerationSeconds",78]]},
{"at":"metallb.io/metallb_v1beta1#/$defs/podConfig","keys":{"required":[],"known":["priorityClassName","runtimeClassName","annotations","resources","affinity"],"nullIsMissing":true},"leaves":[["priorityClassName",77],["runtimeClassName",77]]},
{"at":"shared/kubernetes#/$defs/resources"},
{"at":"metallb.io/metallb_v1beta1#/$defs/affinity"},
{"at":"metallb.io/metallb_v1beta1#/$defs/affinity/properties/nodeAffinity"},
{"at":"metallb.io/metallb_v1beta1#/$defs/weighted","keys":{"required":["weight"],"nullIsMissing":true},"leaves":[["weight",117]]},
{"at":"metallb.io/metallb_v1beta1#/$defs/affinity/properties/podAffinity"},
{"at":"metallb.io/metallb_v1beta1#/$defs/affinity/properties/podAntiAffinity"},
{"at":"nmstate.io/nmstate_v1#","keys":{"required":["apiVersion","kind","metadata"],"known":["apiVersion","kind","metadata","spec","status"],"nullIsMissing":true},"leaves":[["apiVersion",77],["kind",77]]},
{"at":"nmstate.io/nmstate_v1#/$defs/spec","keys":{"required":[],"known":["nodeSelector","tolerations","affinity","infraNodeSelector","infraTolerations","infraAffinity","selfSignConfiguration","probeConfiguration","metricsConfiguration","logLevel"],"nullIsMissing":true},"leaves":[["logLevel",122]]},
{"at":"shared/kubernetes#/$defs/affinity"},
{"at":"nmstate.io/nmstate_v1#/$defs/spec/properties/selfSignConfiguration","keys":{"required":[],"known":["caRotateInterval","caOverlapInterval","certRotateInterval","certOverlapInterval"],"nullIsMissing":true},"leaves":[["caRotateInterval",99],["caOverlapInterval",99],["certRotateInterval",99],["certOverlapInterval",99]]},
{"at":"nmstate.io/nmstate_v1#/$defs/spec/properties/probeConfiguration","keys":{"required":[],"known":["dns"],"nullIsMissing":true}},
{"at":"nmstate.io/nmstate_v1#/$defs/spec/properties/probeConfiguration/properties/dns","keys":{"required":[],"known":["host"],"nullIsMissing":true},"leaves":[["host",77]]},
{"at":"nmstate.io/nmstate_v1#/$defs/spec/properties/metricsConfiguration","keys":{"required":[],"known":["bindAddress"],"nullIsMissing":true},"leaves":[["bindAddress",77]]},
{"at":"nmstate.io/nmstate_v1beta1#","keys":{"required":["apiVersion","kind","metadata"],"known":["apiVersion","kind","metadata","spec","status"],"nullIsMissing":true},"leaves":[["apiVersion",77],["kind",77]]},
{"at":"nmstate.io/nodenetworkconfigurationpolicy_v1#","keys":{"required":["apiVersion","kind","metadata"],"known":["apiVersion","kind","metadata","spec","status"],"nullIsMissing":true},"leaves":[["apiVersion",77],["kind",77]]},
{"at":"nmstate.io/nodenetworkconfigurationpolicy_v1#/$defs/spec","keys":{"required":[],"known":["nodeSelector","capture","desiredState","maxUnavailable"],"nullIsMissing":true},"leaves":[["maxUnavailable",90]]},
{"at":"nmstate.io/nodenetworkconfigurationpolicy_v1#/$defs/spec/properties/nodeSelector","names":{"format":"label-key"},"values":79,"branches":[]},
{"at":"nmstate.io/nodenetworkconfigurationpolicy_v1#/$defs/spec/properties/capture","values":77,"branches":[]},
{"at":"nmstate.io/nodenetworkconfigurationpolicy_v1beta1#","keys":{"required":["apiVersion","kind","metadata"],"known":["apiVersion","kind","metadata","spec","status"],"nullIsMissing":true},"leaves":[["apiVersion",77],["kind",77]]},
{"at":"operator.openshift.io/network_v1#","keys":{"required":["apiVersion","kind","metadata"],"nullIsMissing":true},"leaves":[["apiVersion",77],["kind",77]]},
{"at":"operator.openshift.io/network_v1#/properties/spec"},
{"at":"operator.openshift.io/network_v1#/properties/spec/properties/clusterNetwork/items","leaves":[["cidr",80],["hostPrefix",81]]},
{"at":"operator.openshift.io/network_v1#/properties/spec/properties/defaultNetwork","leaves":[["type",77]]},
{"at":"operator.openshift.io/network_v1#/properties/spec/properties/defaultNetwork/properties/ovnKubernetesConfig","leaves":[["mtu",81],["genevePort",123],["v4InternalSubnet",80],["v6InternalSubnet",80],["routeAdvertisements",124],["transport",125]]},
{"at":"operator.openshift.io/network_v1#/properties/spec/properties/defaultNetwork/properties/ovnKubernetesConfig/properties/ipv4","leaves":[["internalJoinSubnet",80],["internalTransitSwitchSubnet",80]]},
{"at":"operator.openshift.io/network_v1#/properties/spec/properties/defaultNetwork/properties/ovnKubernetesConfig/properties/ipv6","leaves":[["internalJoinSubnet",80],["internalTransitSwitchSubnet",80]]},
{"at":"operator.openshift.io/network_v1#/properties/spec/properties/defaultNetwork/properties/ovnKubernetesConfig/properties/gatewayConfig","leaves":[["routingViaHost",85],["ipForwarding",126]]},
{"at":"operator.openshift.io/network_v1#/properties/spec/properties/defaultNetwork/properties/ovnKubernetesConfig/properties/gatewayConfig/properties/ipv4","leaves":[["internalMasqueradeSubnet",80]]},
{"at":"operator.openshift.io/network_v1#/properties/spec/properties/defaultNetwork/properties/ovnKubernetesConfig/properties/gatewayConfig/properties/ipv6","leaves":[["internalMasqueradeSubnet",80]]},
{"at":"operator.openshift.io/network_v1#/properties/spec/properties/defaultNetwork/properties/ovnKubernetesConfig/properties/egressIPConfig","leaves":[["reachabilityTotalTimeoutSeconds",127]]},
{"at":"operator.openshift.io/network_v1#/properties/spec/properties/additionalRoutingCapabilities"},
{"at":"ran.openshift.io/siteconfig_v1#"},
{"at":"ran.openshift.io/siteconfig_v1#/properties/spec"},
{"at":"ran.openshift.io/siteconfig_v1#/properties/spec/properties/clusters/items"},
{"at":"ran.openshift.io/siteconfig_v1#/properties/spec/properties/clusters/items/properties/nodes/items"},
{"at":"ran.openshift.io/siteconfig_v1#/properties/spec/properties/clusters/items/properties/nodes/items/properties/nodeNetwork"},
{"at":"ran.openshift.io/siteconfig_v2#"},
{"at":"ran.openshift.io/siteconfig_v2#/properties/spec"},
{"at":"ran.openshift.io/siteconfig_v2#/properties/spec/properties/clusters/items"},
{"at":"ran.openshift.io/siteconfig_v2#/properties/spec/properties/clusters/items/properties/nodes/items"},
{"at":"ran.openshift.io/siteconfig_v2#/properties/spec/properties/clusters/items/properties/nodes/items/properties/nodeNetwork"},
{"at":"siteconfig.open-cluster-management.io/clusterinstance_v1alpha1#"},
{"at":"siteconfig.open-cluster-management.io/clusterinstance_v1alpha1#/properties/spec"},
{"at":"siteconfig.open-cluster-management.io/clusterinstance_v1alpha1#/properties/spec/properties/nodes/items"},
{"at":"siteconfig.open-cluster-management.io/clusterinstance_v1alpha1#/properties/spec/properties/nodes/items/properties/nodeNetwork"},
{"at":"symroute.io/settings_v1#","keys":{"required":[],"known":["clusters","closedWorld","target","metallb","clusterNetworks","ignore","schema","rules","suppress"],"nullIsMissing":true},"leaves":[["closedWorld",85],["target",129]]},
{"at":"symroute.io/settings_v1#/properties/clusters/items","keys":{"required":["name","include"],"known":["name","include","networks"],"nullIsMissing":true},"leaves":[["name",77]]},
{"at":"symroute.io/settings_v1#/$defs/networks","keys":{"required":[],"known":["pods","services","masquerade"],"nullIsMissing":true}},
{"at":"symroute.io/settings_v1#/properties/metallb","keys":{"required":[],"known":["bgpMode"],"nullIsMissing":true},"leaves":[["bgpMode",130]]},
{"at":"symroute.io/settings_v1#/properties/schema","keys":{"required":[],"known":["validate"],"nullIsMissing":true},"leaves":[["validate",131]]},
{"at":"symroute.io/settings_v1#/properties/rules","values":132,"branches":[]},
{"at":"symroute.io/settings_v1#/properties/suppress/items","keys":{"required":["codes"],"known":["codes","files","resources","reason"],"nullIsMissing":true},"rules":[{"rule":"oneOf","keys":["files","resources"]}],"leaves":[["reason",77]]},
], SCALARS);
const LISTS = readListRows([
{"at":"nmstate.io/desired-state#/properties/interfaces"},
{"at":"nmstate.io/desired-state#/$defs/ipv4/properties/address"},
{"at":"nmstate.io/desired-state#/$defs/mptcpFlags","items":14},
{"at":"nmstate.io/desired-state#/$defs/ipv6/properties/address"},
{"at":"nmstate.io/desired-state#/$defs/interface/properties/alt-names","list":{"unique":"name"}},
{"at":"nmstate.io/desired-state#/$defs/interface/properties/mptcp/properties/address-flags","list":{"notTogether":["signal","fullmesh"]},"items":14},
{"at":"nmstate.io/desired-state#/$defs/lldp/properties/neighbors"},
{"at":"nmstate.io/desired-state#/$defs/ieee8021x/properties/eap-methods","items":0},
{"at":"nmstate.io/desired-state#/$defs/ethernetSections/properties/ethernet/properties/sr-iov/properties/vfs"},
{"at":"nmstate.io/desired-state#/$defs/bondSections/properties/link-aggregation/properties/port","items":1},
{"at":"nmstate.io/desired-state#/$defs/bondSections/properties/link-aggregation/properties/ports-config"},
{"at":"nmstate.io/desired-state#/$defs/linuxBridgeSections/properties/bridge/properties/port"},
{"at":"nmstate.io/desired-state#/$defs/portVlan/properties/trunk-tags"},
{"at":"nmstate.io/desired-state#/$defs/ovsBridgeSections/properties/bridge/properties/port"},
{"at":"nmstate.io/desired-state#/$defs/ovsBridgeSections/properties/bridge/properties/port/items/properties/link-aggregation/properties/port"},
{"at":"nmstate.io/desired-state#/$defs/vrfSections/properties/vrf/properties/port","items":1},
{"at":"nmstate.io/desired-state#/$defs/ipTunnelSections/properties/ip-tunnel/properties/ip6tun-flags","items":63},
{"at":"nmstate.io/desired-state#/properties/routes/properties/config"},
{"at":"nmstate.io/desired-state#/properties/routes/properties/running"},
{"at":"nmstate.io/desired-state#/properties/route-rules/properties/config"},
{"at":"nmstate.io/desired-state#/$defs/dns/properties/server","items":73},
{"at":"nmstate.io/desired-state#/$defs/dns/properties/search","items":0},
{"at":"nmstate.io/desired-state#/$defs/dns/properties/options","items":74},
{"at":"nmstate.io/desired-state#/properties/ovn/properties/bridge-mappings","list":{"unique":"localnet"}},
{"at":"shared/kubernetes#/$defs/metadata/properties/ownerReferences"},
{"at":"shared/kubernetes#/$defs/metadata/properties/finalizers","items":77},
{"at":"shared/kubernetes#/$defs/metadata/properties/managedFields"},
{"at":"config.openshift.io/network_v1#/$defs/clusterNetwork"},
{"at":"config.openshift.io/network_v1#/$defs/serviceNetwork","items":80},
{"at":"core/agentconfig_v1alpha1#/properties/hosts"},
{"at":"core/agentconfig_v1beta1#/properties/hosts"},
{"at":"core/installconfig_v1#/properties/platform/properties/baremetal/properties/hosts"},
{"at":"core/service_v1#/properties/spec/properties/ports"},
{"at":"core/service_v1#/properties/spec/properties/clusterIPs","list":{"maximum":2},"items":77},
{"at":"core/service_v1#/properties/spec/properties/ipFamilies","list":{"maximum":2,"unique":"value"},"items":92},
{"at":"core/service_v1#/properties/spec/properties/loadBalancerSourceRanges","items":77},
{"at":"core/service_v1#/properties/spec/properties/externalIPs","items":77},
{"at":"shared/kubernetes#/$defs/labelSelector/properties/matchExpressions"},
{"at":"shared/kubernetes#/$defs/labelExpression/properties/values","items":79},
{"at":"frrk8s.metallb.io/frrconfiguration_v1beta1#/properties/spec/properties/bgp/properties/routers","list":{"maximum":50}},
{"at":"frrk8s.metallb.io/frrconfiguration_v1beta1#/$defs/prefixes","items":80},
{"at":"frrk8s.metallb.io/frrconfiguration_v1beta1#/properties/spec/properties/bgp/properties/routers/items/properties/neighbors"},
{"at":"frrk8s.metallb.io/frrconfiguration_v1beta1#/$defs/neighbor/properties/addressFamilies","list":{"maximum":2},"items":101},
{"at":"frrk8s.metallb.io/frrconfiguration_v1beta1#/$defs/neighbor/properties/toAdvertise/properties/withLocalPref","list":{"unique":"localPref"}},
{"at":"frrk8s.metallb.io/frrconfiguration_v1beta1#/$defs/neighbor/properties/toAdvertise/properties/withLocalPref/items/properties/prefixes","list":{"minimum":1,"unique":"value"},"items":80},
{"at":"frrk8s.metallb.io/frrconfiguration_v1beta1#/$defs/neighbor/properties/toAdvertise/properties/withCommunity","list":{"unique":"community"}},
{"at":"frrk8s.metallb.io/frrconfiguration_v1beta1#/$defs/neighbor/properties/toAdvertise/properties/withCommunity/items/properties/prefixes","list":{"minimum":1,"unique":"value"},"items":80},
{"at":"frrk8s.metallb.io/frrconfiguration_v1beta1#/$defs/neighbor/properties/toReceive/properties/allowed/properties/prefixes"},
{"at":"frrk8s.metallb.io/frrconfiguration_v1beta1#/properties/spec/properties/bgp/properties/routers/items/properties/imports"},
{"at":"frrk8s.metallb.io/frrconfiguration_v1beta1#/properties/spec/properties/bgp/properties/bfdProfiles","list":{"unique":"name"}},
{"at":"metallb.io/addresspool_v1beta1#/properties/spec/properties/addresses","items":77},
{"at":"metallb.io/addresspool_v1beta1#/properties/spec/properties/bgpAdvertisements"},
{"at":"metallb.io/addresspool_v1beta1#/properties/spec/properties/bgpAdvertisements/items/properties/communities","items":77},
{"at":"metallb.io/bgpadvertisement_v1beta1#/properties/spec/properties/ipAddressPools","list":{"unique":"value"},"items":77},
{"at":"metallb.io/shared#/$defs/selectors","list":{"unique":"selector"}},
{"at":"metallb.io/shared#/$defs/selector/properties/matchExpressions","list":{"unique":"expression"}},
{"at":"metallb.io/shared#/$defs/expression/properties/values","list":{"unique":"value"},"items":79},
{"at":"metallb.io/bgpadvertisement_v1beta1#/properties/spec/properties/peers","list":{"unique":"value"},"items":77},
{"at":"metallb.io/bgpadvertisement_v1beta1#/properties/spec/properties/communities","list":{"unique":"value"},"items":77},
{"at":"metallb.io/bgppeer_v1beta1#/properties/spec/properties/nodeSelectors","list":{"unique":"selector"}},
{"at":"metallb.io/bgppeer_v1beta1#/$defs/selector/properties/matchExpressions","list":{"unique":"expression"}},
{"at":"metallb.io/bgppeer_v1beta1#/$defs/expression/properties/values","list":{"minimum":1,"unique":"value"},"items":79},
{"at":"metallb.io/community_v1beta1#/properties/spec/properties/communities","list":{"unique":"name"}},
{"at":"metallb.io/ipaddresspool_v1beta1#/properties/spec/properties/addresses","list":{"minimum":1},"items":77},
{"at":"metallb.io/ipaddresspool_v1beta1#/properties/spec/properties/serviceAllocation/properties/namespaces","list":{"unique":"value"},"items":77},
{"at":"metallb.io/l2advertisement_v1beta1#/properties/spec/properties/ipAddressPools","list":{"unique":"value"},"items":77},
{"at":"metallb.io/l2advertisement_v1beta1#/properties/spec/properties/interfaces","items":77},
{"at":"metallb.io/l2advertisement_v1beta1#/properties/spec/properties/preferredNodeSelectors"},
{"at":"metallb.io/metallb_v1beta1#/properties/spec/properties/frrk8sConfig/properties/alwaysBlock","items":120},
{"at":"metallb.io/metallb_v1beta1#/properties/spec/properties/speakerTolerations"},
{"at":"metallb.io/metallb_v1beta1#/properties/spec/properties/controllerTolerations"},
{"at":"metallb.io/metallb_v1beta1#/$defs/affinity/properties/nodeAffinity/properties/preferredDuringSchedulingIgnoredDuringExecution"},
{"at":"metallb.io/metallb_v1beta1#/$defs/affinity/properties/podAffinity/properties/preferredDuringSchedulingIgnoredDuringExecution"},
{"at":"metallb.io/metallb_v1beta1#/$defs/affinity/properties/podAntiAffinity/properties/preferredDuringSchedulingIgnoredDuringExecution"},
{"at":"nmstate.io/nmstate_v1#/$defs/spec/properties/tolerations"},
{"at":"nmstate.io/nmstate_v1#/$defs/spec/properties/infraTolerations"},
{"at":"operator.openshift.io/network_v1#/properties/spec/properties/clusterNetwork"},
{"at":"operator.openshift.io/network_v1#/properties/spec/properties/serviceNetwork","items":80},
{"at":"operator.openshift.io/network_v1#/properties/spec/properties/additionalRoutingCapabilities/properties/providers","items":128},
{"at":"ran.openshift.io/siteconfig_v1#/properties/spec/properties/clusters"},
{"at":"ran.openshift.io/siteconfig_v1#/properties/spec/properties/clusters/items/properties/nodes"},
{"at":"ran.openshift.io/siteconfig_v2#/properties/spec/properties/clusters"},
{"at":"ran.openshift.io/siteconfig_v2#/properties/spec/properties/clusters/items/properties/nodes"},
{"at":"siteconfig.open-cluster-management.io/clusterinstance_v1alpha1#/properties/spec/properties/nodes"},
{"at":"symroute.io/settings_v1#/properties/clusters","list":{"unique":"name"}},
{"at":"symroute.io/settings_v1#/properties/clusters/items/properties/include","list":{"minimum":1},"items":77},
{"at":"symroute.io/settings_v1#/$defs/networks/properties/pods","items":80},
{"at":"symroute.io/settings_v1#/$defs/networks/properties/services","items":80},
{"at":"symroute.io/settings_v1#/$defs/networks/properties/masquerade","items":80},
{"at":"symroute.io/settings_v1#/$defs/globs","items":77},
{"at":"symroute.io/settings_v1#/properties/suppress"},
{"at":"symroute.io/settings_v1#/properties/suppress/items/properties/codes","list":{"minimum":1,"unique":"value"},"items":77},
{"at":"symroute.io/settings_v1#/properties/suppress/items/properties/resources","items":77},
], SCALARS);

function validate3(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[70]);
if(vErrors !== null){
errors = vErrors.length;
}
validate3.errors = vErrors;
return errors === 0;
}
function validate7(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkList(vErrors, data, instancePath, LISTS[2]);
if(vErrors !== null){
errors = vErrors.length;
}
validate7.errors = vErrors;
return errors === 0;
}
function validate6(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[5]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["mptcp-flags"] !== undefined && data["mptcp-flags"] !== null){
if(!(validate7(data["mptcp-flags"], {instancePath:instancePath+"/mptcp-flags",parentData:data,parentDataProperty:"mptcp-flags",rootData}))){
vErrors = vErrors === null ? validate7.errors : vErrors.concat(validate7.errors);
errors = vErrors.length;
}
}
}
validate6.errors = vErrors;
return errors === 0;
}
function validate5(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[4]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["address"] !== undefined && data["address"] !== null){
let data0 = data.address;
vErrors = checkList(vErrors, data0, instancePath+"/address", LISTS[1]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data0)){
for(let i0=0; i0<data0.length; i0++){
if(!(validate6(data0[i0], {instancePath:instancePath+"/address/" + i0,parentData:data0,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate6.errors : vErrors.concat(validate6.errors);
errors = vErrors.length;
}
}
}
}
}
validate5.errors = vErrors;
return errors === 0;
}
function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[6]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["address"] !== undefined && data["address"] !== null){
let data0 = data.address;
vErrors = checkList(vErrors, data0, instancePath+"/address", LISTS[3]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data0)){
for(let i0=0; i0<data0.length; i0++){
if(!(validate6(data0[i0], {instancePath:instancePath+"/address/" + i0,parentData:data0,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate6.errors : vErrors.concat(validate6.errors);
errors = vErrors.length;
}
}
}
}
}
validate11.errors = vErrors;
return errors === 0;
}
function validate14(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[9]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["neighbors"] !== undefined && data["neighbors"] !== null){
vErrors = checkList(vErrors, data.neighbors, instancePath+"/neighbors", LISTS[6]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
validate14.errors = vErrors;
return errors === 0;
}
function validate16(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[10]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["pause"] !== undefined && data["pause"] !== null){
vErrors = checkMap(vErrors, data.pause, instancePath+"/pause", MAPS[11]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data["feature"] !== undefined){
vErrors = checkMap(vErrors, data.feature, instancePath+"/feature", MAPS[12]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data["coalesce"] !== undefined && data["coalesce"] !== null){
vErrors = checkMap(vErrors, data.coalesce, instancePath+"/coalesce", MAPS[13]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data["ring"] !== undefined && data["ring"] !== null){
vErrors = checkMap(vErrors, data.ring, instancePath+"/ring", MAPS[14]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data["fec"] !== undefined && data["fec"] !== null){
vErrors = checkMap(vErrors, data.fec, instancePath+"/fec", MAPS[15]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
validate16.errors = vErrors;
return errors === 0;
}
function validate18(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[16]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["eap-methods"] !== undefined && data["eap-methods"] !== null){
vErrors = checkList(vErrors, data["eap-methods"], instancePath+"/eap-methods", LISTS[7]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
validate18.errors = vErrors;
return errors === 0;
}
function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[18]);
if(vErrors !== null){
errors = vErrors.length;
}
validate20.errors = vErrors;
return errors === 0;
}
function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[19]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["ethernet"] !== undefined && data["ethernet"] !== null){
let data0 = data.ethernet;
vErrors = checkMap(vErrors, data0, instancePath+"/ethernet", MAPS[20]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0["sr-iov"] !== undefined && data0["sr-iov"] !== null){
let data1 = data0["sr-iov"];
vErrors = checkMap(vErrors, data1, instancePath+"/ethernet/sr-iov", MAPS[21]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1["vfs"] !== undefined && data1["vfs"] !== null){
let data2 = data1.vfs;
vErrors = checkList(vErrors, data2, instancePath+"/ethernet/sr-iov/vfs", LISTS[8]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data2)){
for(let i0=0; i0<data2.length; i0++){
vErrors = checkMap(vErrors, data2[i0], instancePath+"/ethernet/sr-iov/vfs/" + i0, MAPS[22]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
}
}
}
}
}
if(data["veth"] !== undefined && data["veth"] !== null){
vErrors = checkMap(vErrors, data.veth, instancePath+"/veth", MAPS[23]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
validate22.errors = vErrors;
return errors === 0;
}
function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[24]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["link-aggregation"] !== undefined && data["link-aggregation"] !== null){
let data0 = data["link-aggregation"];
vErrors = checkMap(vErrors, data0, instancePath+"/link-aggregation", MAPS[25]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0["port"] !== undefined && data0["port"] !== null){
vErrors = checkList(vErrors, data0.port, instancePath+"/link-aggregation/port", LISTS[9]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data0["ports"] !== undefined && data0["ports"] !== null){
vErrors = checkList(vErrors, data0.ports, instancePath+"/link-aggregation/ports", LISTS[9]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data0["ports-config"] !== undefined && data0["ports-config"] !== null){
let data3 = data0["ports-config"];
vErrors = checkList(vErrors, data3, instancePath+"/link-aggregation/ports-config", LISTS[10]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data3)){
for(let i0=0; i0<data3.length; i0++){
vErrors = checkMap(vErrors, data3[i0], instancePath+"/link-aggregation/ports-config/" + i0, MAPS[26]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
}
if(data0["options"] !== undefined && data0["options"] !== null){
vErrors = checkMap(vErrors, data0.options, instancePath+"/link-aggregation/options", MAPS[27]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
}
}
validate25.errors = vErrors;
return errors === 0;
}
function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[32]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["id-range"] !== undefined && data["id-range"] !== null){
vErrors = checkMap(vErrors, data["id-range"], instancePath+"/id-range", MAPS[33]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
validate29.errors = vErrors;
return errors === 0;
}
function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[31]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["trunk-tags"] !== undefined && data["trunk-tags"] !== null){
let data0 = data["trunk-tags"];
vErrors = checkList(vErrors, data0, instancePath+"/trunk-tags", LISTS[12]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data0)){
for(let i0=0; i0<data0.length; i0++){
if(!(validate29(data0[i0], {instancePath:instancePath+"/trunk-tags/" + i0,parentData:data0,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
}
}
}
validate28.errors = vErrors;
return errors === 0;
}
function validate27(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[28]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["bridge"] !== undefined && data["bridge"] !== null){
let data0 = data.bridge;
vErrors = checkMap(vErrors, data0, instancePath+"/bridge", MAPS[29]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0["port"] !== undefined && data0["port"] !== null){
let data1 = data0.port;
vErrors = checkList(vErrors, data1, instancePath+"/bridge/port", LISTS[11]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data1)){
for(let i0=0; i0<data1.length; i0++){
let data2 = data1[i0];
vErrors = checkMap(vErrors, data2, instancePath+"/bridge/port/" + i0, MAPS[30]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2["vlan"] !== undefined && data2["vlan"] !== null){
if(!(validate28(data2.vlan, {instancePath:instancePath+"/bridge/port/" + i0+"/vlan",parentData:data2,parentDataProperty:"vlan",rootData}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
}
}
}
}
if(data0["ports"] !== undefined && data0["ports"] !== null){
let data4 = data0.ports;
vErrors = checkList(vErrors, data4, instancePath+"/bridge/ports", LISTS[11]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data4)){
for(let i1=0; i1<data4.length; i1++){
let data5 = data4[i1];
vErrors = checkMap(vErrors, data5, instancePath+"/bridge/ports/" + i1, MAPS[30]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5["vlan"] !== undefined && data5["vlan"] !== null){
if(!(validate28(data5.vlan, {instancePath:instancePath+"/bridge/ports/" + i1+"/vlan",parentData:data5,parentDataProperty:"vlan",rootData}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
}
}
}
}
if(data0["options"] !== undefined && data0["options"] !== null){
let data7 = data0.options;
vErrors = checkMap(vErrors, data7, instancePath+"/bridge/options", MAPS[34]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7["stp"] !== undefined && data7["stp"] !== null){
vErrors = checkMap(vErrors, data7.stp, instancePath+"/bridge/options/stp", MAPS[35]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
}
}
}
}
validate27.errors = vErrors;
return errors === 0;
}
function validate34(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[36]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["bridge"] !== undefined && data["bridge"] !== null){
let data0 = data.bridge;
vErrors = checkMap(vErrors, data0, instancePath+"/bridge", MAPS[37]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0["options"] !== undefined && data0["options"] !== null){
let data1 = data0.options;
vErrors = checkMap(vErrors, data1, instancePath+"/bridge/options", MAPS[38]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1["stp"] !== undefined){
let data2 = data1.stp;
vErrors = checkMap(vErrors, data2, instancePath+"/bridge/options/stp", MAPS[39]);
if(vErrors !== null){
errors = vErrors.length;
}
vErrors = checkScalar(vErrors, data2, instancePath+"/bridge/options/stp", SCALARS[43], "nmstate.io/desired-state#/$defs/ovsBridgeSections/properties/bridge/properties/options/properties/stp");
if(vErrors !== null){
errors = vErrors.length;
}
}
}
}
if(data0["port"] !== undefined && data0["port"] !== null){
let data3 = data0.port;
vErrors = checkList(vErrors, data3, instancePath+"/bridge/port", LISTS[13]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data3)){
for(let i0=0; i0<data3.length; i0++){
let data4 = data3[i0];
vErrors = checkMap(vErrors, data4, instancePath+"/bridge/port/" + i0, MAPS[40]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4["vlan"] !== undefined && data4["vlan"] !== null){
if(!(validate28(data4.vlan, {instancePath:instancePath+"/bridge/port/" + i0+"/vlan",parentData:data4,parentDataProperty:"vlan",rootData}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
if(data4["link-aggregation"] !== undefined && data4["link-aggregation"] !== null){
let data6 = data4["link-aggregation"];
vErrors = checkMap(vErrors, data6, instancePath+"/bridge/port/" + i0+"/link-aggregation", MAPS[41]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6["port"] !== undefined && data6["port"] !== null){
let data7 = data6.port;
vErrors = checkList(vErrors, data7, instancePath+"/bridge/port/" + i0+"/link-aggregation/port", LISTS[14]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data7)){
for(let i1=0; i1<data7.length; i1++){
vErrors = checkMap(vErrors, data7[i1], instancePath+"/bridge/port/" + i0+"/link-aggregation/port/" + i1, MAPS[42]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
}
if(data6["ports"] !== undefined && data6["ports"] !== null){
let data9 = data6.ports;
vErrors = checkList(vErrors, data9, instancePath+"/bridge/port/" + i0+"/link-aggregation/ports", LISTS[14]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data9)){
for(let i2=0; i2<data9.length; i2++){
vErrors = checkMap(vErrors, data9[i2], instancePath+"/bridge/port/" + i0+"/link-aggregation/ports/" + i2, MAPS[42]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
}
if(data6["ovs-db"] !== undefined && data6["ovs-db"] !== null){
if(!(validate20(data6["ovs-db"], {instancePath:instancePath+"/bridge/port/" + i0+"/link-aggregation/ovs-db",parentData:data6,parentDataProperty:"ovs-db",rootData}))){
vErrors = vErrors === null ? validate20.errors : vErrors.concat(validate20.errors);
errors = vErrors.length;
}
}
}
}
}
}
}
}
if(data0["ports"] !== undefined && data0["ports"] !== null){
let data12 = data0.ports;
vErrors = checkList(vErrors, data12, instancePath+"/bridge/ports", LISTS[13]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data12)){
for(let i3=0; i3<data12.length; i3++){
let data13 = data12[i3];
vErrors = checkMap(vErrors, data13, instancePath+"/bridge/ports/" + i3, MAPS[40]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13["vlan"] !== undefined && data13["vlan"] !== null){
if(!(validate28(data13.vlan, {instancePath:instancePath+"/bridge/ports/" + i3+"/vlan",parentData:data13,parentDataProperty:"vlan",rootData}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
if(data13["link-aggregation"] !== undefined && data13["link-aggregation"] !== null){
let data15 = data13["link-aggregation"];
vErrors = checkMap(vErrors, data15, instancePath+"/bridge/ports/" + i3+"/link-aggregation", MAPS[41]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if(data15["port"] !== undefined && data15["port"] !== null){
let data16 = data15.port;
vErrors = checkList(vErrors, data16, instancePath+"/bridge/ports/" + i3+"/link-aggregation/port", LISTS[14]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data16)){
for(let i4=0; i4<data16.length; i4++){
vErrors = checkMap(vErrors, data16[i4], instancePath+"/bridge/ports/" + i3+"/link-aggregation/port/" + i4, MAPS[42]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
}
if(data15["ports"] !== undefined && data15["ports"] !== null){
let data18 = data15.ports;
vErrors = checkList(vErrors, data18, instancePath+"/bridge/ports/" + i3+"/link-aggregation/ports", LISTS[14]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data18)){
for(let i5=0; i5<data18.length; i5++){
vErrors = checkMap(vErrors, data18[i5], instancePath+"/bridge/ports/" + i3+"/link-aggregation/ports/" + i5, MAPS[42]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
}
if(data15["ovs-db"] !== undefined && data15["ovs-db"] !== null){
if(!(validate20(data15["ovs-db"], {instancePath:instancePath+"/bridge/ports/" + i3+"/link-aggregation/ovs-db",parentData:data15,parentDataProperty:"ovs-db",rootData}))){
vErrors = vErrors === null ? validate20.errors : vErrors.concat(validate20.errors);
errors = vErrors.length;
}
}
}
}
}
}
}
}
}
}
}
validate34.errors = vErrors;
return errors === 0;
}
function validate40(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[43]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["patch"] !== undefined && data["patch"] !== null){
vErrors = checkMap(vErrors, data.patch, instancePath+"/patch", MAPS[44]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data["dpdk"] !== undefined && data["dpdk"] !== null){
vErrors = checkMap(vErrors, data.dpdk, instancePath+"/dpdk", MAPS[45]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
validate40.errors = vErrors;
return errors === 0;
}
function validate42(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[46]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["vlan"] !== undefined && data["vlan"] !== null){
vErrors = checkMap(vErrors, data.vlan, instancePath+"/vlan", MAPS[47]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
validate42.errors = vErrors;
return errors === 0;
}
function validate44(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[48]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["vxlan"] !== undefined && data["vxlan"] !== null){
vErrors = checkMap(vErrors, data.vxlan, instancePath+"/vxlan", MAPS[49]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
validate44.errors = vErrors;
return errors === 0;
}
function validate46(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[50]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["vrf"] !== undefined && data["vrf"] !== null){
let data0 = data.vrf;
vErrors = checkMap(vErrors, data0, instancePath+"/vrf", MAPS[51]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0["port"] !== undefined && data0["port"] !== null){
vErrors = checkList(vErrors, data0.port, instancePath+"/vrf/port", LISTS[15]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data0["ports"] !== undefined && data0["ports"] !== null){
vErrors = checkList(vErrors, data0.ports, instancePath+"/vrf/ports", LISTS[15]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
}
}
validate46.errors = vErrors;
return errors === 0;
}
function validate48(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[52]);
if(vErrors !== null){
errors = vErrors.length;
}
validate48.errors = vErrors;
return errors === 0;
}
function validate52(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[54]);
if(vErrors !== null){
errors = vErrors.length;
}
validate52.errors = vErrors;
return errors === 0;
}
function validate51(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[53]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["mac-vlan"] !== undefined && data["mac-vlan"] !== null){
if(!(validate52(data["mac-vlan"], {instancePath:instancePath+"/mac-vlan",parentData:data,parentDataProperty:"mac-vlan",rootData}))){
vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
errors = vErrors.length;
}
}
}
validate51.errors = vErrors;
return errors === 0;
}
function validate55(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[55]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["mac-vtap"] !== undefined && data["mac-vtap"] !== null){
if(!(validate52(data["mac-vtap"], {instancePath:instancePath+"/mac-vtap",parentData:data,parentDataProperty:"mac-vtap",rootData}))){
vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
errors = vErrors.length;
}
}
}
validate55.errors = vErrors;
return errors === 0;
}
function validate58(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[56]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["macsec"] !== undefined && data["macsec"] !== null){
vErrors = checkMap(vErrors, data.macsec, instancePath+"/macsec", MAPS[57]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
validate58.errors = vErrors;
return errors === 0;
}
function validate60(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[58]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["infiniband"] !== undefined && data["infiniband"] !== null){
vErrors = checkMap(vErrors, data.infiniband, instancePath+"/infiniband", MAPS[59]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
validate60.errors = vErrors;
return errors === 0;
}
function validate62(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[60]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["ipvlan"] !== undefined && data["ipvlan"] !== null){
vErrors = checkMap(vErrors, data.ipvlan, instancePath+"/ipvlan", MAPS[61]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
validate62.errors = vErrors;
return errors === 0;
}
function validate64(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[62]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["hsr"] !== undefined && data["hsr"] !== null){
vErrors = checkMap(vErrors, data.hsr, instancePath+"/hsr", MAPS[63]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
validate64.errors = vErrors;
return errors === 0;
}
function validate66(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[64]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["libreswan"] !== undefined && data["libreswan"] !== null){
vErrors = checkMap(vErrors, data.libreswan, instancePath+"/libreswan", MAPS[65]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
validate66.errors = vErrors;
return errors === 0;
}
function validate68(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[66]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["ip-tunnel"] !== undefined && data["ip-tunnel"] !== null){
let data0 = data["ip-tunnel"];
vErrors = checkMap(vErrors, data0, instancePath+"/ip-tunnel", MAPS[67]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0["ip6tun-flags"] !== undefined && data0["ip6tun-flags"] !== null){
vErrors = checkList(vErrors, data0["ip6tun-flags"], instancePath+"/ip-tunnel/ip6tun-flags", LISTS[16]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
}
}
validate68.errors = vErrors;
return errors === 0;
}
function validate2(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[69]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["state"] === "absent"){
if(!(validate3(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate3.errors : vErrors.concat(validate3.errors);
errors = vErrors.length;
}
}
else {
vErrors = checkMap(vErrors, data, instancePath, MAPS[3]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["ipv4"] !== undefined && data["ipv4"] !== null){
if(!(validate5(data.ipv4, {instancePath:instancePath+"/ipv4",parentData:data,parentDataProperty:"ipv4",rootData}))){
vErrors = vErrors === null ? validate5.errors : vErrors.concat(validate5.errors);
errors = vErrors.length;
}
}
if(data["ipv6"] !== undefined && data["ipv6"] !== null){
if(!(validate11(data.ipv6, {instancePath:instancePath+"/ipv6",parentData:data,parentDataProperty:"ipv6",rootData}))){
vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
errors = vErrors.length;
}
}
if(data["alt-names"] !== undefined && data["alt-names"] !== null){
let data2 = data["alt-names"];
vErrors = checkList(vErrors, data2, instancePath+"/alt-names", LISTS[4]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data2)){
for(let i0=0; i0<data2.length; i0++){
vErrors = checkMap(vErrors, data2[i0], instancePath+"/alt-names/" + i0, MAPS[7]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
}
if(data["mptcp"] !== undefined && data["mptcp"] !== null){
let data4 = data.mptcp;
vErrors = checkMap(vErrors, data4, instancePath+"/mptcp", MAPS[8]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4["address-flags"] !== undefined && data4["address-flags"] !== null){
vErrors = checkList(vErrors, data4["address-flags"], instancePath+"/mptcp/address-flags", LISTS[5]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
}
if(data["lldp"] !== undefined && data["lldp"] !== null){
if(!(validate14(data.lldp, {instancePath:instancePath+"/lldp",parentData:data,parentDataProperty:"lldp",rootData}))){
vErrors = vErrors === null ? validate14.errors : vErrors.concat(validate14.errors);
errors = vErrors.length;
}
}
if(data["ethtool"] !== undefined && data["ethtool"] !== null){
if(!(validate16(data.ethtool, {instancePath:instancePath+"/ethtool",parentData:data,parentDataProperty:"ethtool",rootData}))){
vErrors = vErrors === null ? validate16.errors : vErrors.concat(validate16.errors);
errors = vErrors.length;
}
}
if(data["802.1x"] !== undefined && data["802.1x"] !== null){
if(!(validate18(data["802.1x"], {instancePath:instancePath+"/802.1x",parentData:data,parentDataProperty:"802.1x",rootData}))){
vErrors = vErrors === null ? validate18.errors : vErrors.concat(validate18.errors);
errors = vErrors.length;
}
}
if(data["dispatch"] !== undefined && data["dispatch"] !== null){
vErrors = checkMap(vErrors, data.dispatch, instancePath+"/dispatch", MAPS[17]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data["ovs-db"] !== undefined && data["ovs-db"] !== null){
if(!(validate20(data["ovs-db"], {instancePath:instancePath+"/ovs-db",parentData:data,parentDataProperty:"ovs-db",rootData}))){
vErrors = vErrors === null ? validate20.errors : vErrors.concat(validate20.errors);
errors = vErrors.length;
}
}
const word0 = data["type"];
if(word0 === "ethernet"){
if(!(validate22(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
else if(word0 === "veth"){
if(!(validate22(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
else if(word0 === "bond"){
if(!(validate25(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
else if(word0 === "linux-bridge"){
if(!(validate27(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
else if(word0 === "ovs-bridge"){
if(!(validate34(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
errors = vErrors.length;
}
}
else if(word0 === "ovs-interface"){
if(!(validate40(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
else if(word0 === "vlan"){
if(!(validate42(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate42.errors : vErrors.concat(validate42.errors);
errors = vErrors.length;
}
}
else if(word0 === "vxlan"){
if(!(validate44(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors);
errors = vErrors.length;
}
}
else if(word0 === "vrf"){
if(!(validate46(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors);
errors = vErrors.length;
}
}
else if(word0 === "dummy"){
if(!(validate48(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate48.errors : vErrors.concat(validate48.errors);
errors = vErrors.length;
}
}
else if(word0 === "loopback"){
if(!(validate48(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate48.errors : vErrors.concat(validate48.errors);
errors = vErrors.length;
}
}
else if(word0 === "mac-vlan"){
if(!(validate51(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate51.errors : vErrors.concat(validate51.errors);
errors = vErrors.length;
}
}
else if(word0 === "mac-vtap"){
if(!(validate55(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
else if(word0 === "macsec"){
if(!(validate58(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
errors = vErrors.length;
}
}
else if(word0 === "infiniband"){
if(!(validate60(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
}
else if(word0 === "ipvlan"){
if(!(validate62(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors);
errors = vErrors.length;
}
}
else if(word0 === "hsr"){
if(!(validate64(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
errors = vErrors.length;
}
}
else if(word0 === "ipsec"){
if(!(validate66(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
errors = vErrors.length;
}
}
else if(word0 === "ip-tunnel"){
if(!(validate68(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors);
errors = vErrors.length;
}
}
else if(typeof word0 !== "symbol"){
vErrors = checkMap(vErrors, data, instancePath, MAPS[68]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["ethernet"] !== undefined && data["ethernet"] !== null){
let data11 = data.ethernet;
vErrors = checkMap(vErrors, data11, instancePath+"/ethernet", MAPS[20]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if(data11["sr-iov"] !== undefined && data11["sr-iov"] !== null){
let data12 = data11["sr-iov"];
vErrors = checkMap(vErrors, data12, instancePath+"/ethernet/sr-iov", MAPS[21]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12["vfs"] !== undefined && data12["vfs"] !== null){
let data13 = data12.vfs;
vErrors = checkList(vErrors, data13, instancePath+"/ethernet/sr-iov/vfs", LISTS[8]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data13)){
for(let i1=0; i1<data13.length; i1++){
vErrors = checkMap(vErrors, data13[i1], instancePath+"/ethernet/sr-iov/vfs/" + i1, MAPS[22]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
}
}
}
}
}
if(data["veth"] !== undefined && data["veth"] !== null){
vErrors = checkMap(vErrors, data.veth, instancePath+"/veth", MAPS[23]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
}
}
}
}
validate2.errors = vErrors;
return errors === 0;
}
function validate71(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[72]);
if(vErrors !== null){
errors = vErrors.length;
}
validate71.errors = vErrors;
return errors === 0;
}
function validate74(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[74]);
if(vErrors !== null){
errors = vErrors.length;
}
validate74.errors = vErrors;
return errors === 0;
}
function validate76(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[76]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["server"] !== undefined && data["server"] !== null){
vErrors = checkList(vErrors, data.server, instancePath+"/server", LISTS[20]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data["search"] !== undefined && data["search"] !== null){
vErrors = checkList(vErrors, data.search, instancePath+"/search", LISTS[21]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data["options"] !== undefined && data["options"] !== null){
vErrors = checkList(vErrors, data.options, instancePath+"/options", LISTS[22]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
validate76.errors = vErrors;
return errors === 0;
}
function validate1(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[2]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["interfaces"] !== undefined){
let data0 = data.interfaces;
vErrors = checkList(vErrors, data0, instancePath+"/interfaces", LISTS[0]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data0)){
for(let i0=0; i0<data0.length; i0++){
if(!(validate2(data0[i0], {instancePath:instancePath+"/interfaces/" + i0,parentData:data0,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate2.errors : vErrors.concat(validate2.errors);
errors = vErrors.length;
}
}
}
}
if(data["routes"] !== undefined){
let data2 = data.routes;
vErrors = checkMap(vErrors, data2, instancePath+"/routes", MAPS[71]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2["config"] !== undefined && data2["config"] !== null){
let data3 = data2.config;
vErrors = checkList(vErrors, data3, instancePath+"/routes/config", LISTS[17]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data3)){
for(let i1=0; i1<data3.length; i1++){
if(!(validate71(data3[i1], {instancePath:instancePath+"/routes/config/" + i1,parentData:data3,parentDataProperty:i1,rootData}))){
vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors);
errors = vErrors.length;
}
}
}
}
if(data2["running"] !== undefined && data2["running"] !== null){
let data5 = data2.running;
vErrors = checkList(vErrors, data5, instancePath+"/routes/running", LISTS[18]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data5)){
for(let i2=0; i2<data5.length; i2++){
if(!(validate71(data5[i2], {instancePath:instancePath+"/routes/running/" + i2,parentData:data5,parentDataProperty:i2,rootData}))){
vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors);
errors = vErrors.length;
}
}
}
}
}
}
if(data["route-rules"] !== undefined){
let data7 = data["route-rules"];
vErrors = checkMap(vErrors, data7, instancePath+"/route-rules", MAPS[73]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7["config"] !== undefined && data7["config"] !== null){
let data8 = data7.config;
vErrors = checkList(vErrors, data8, instancePath+"/route-rules/config", LISTS[19]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data8)){
for(let i3=0; i3<data8.length; i3++){
if(!(validate74(data8[i3], {instancePath:instancePath+"/route-rules/config/" + i3,parentData:data8,parentDataProperty:i3,rootData}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
}
}
}
}
}
if(data["dns-resolver"] !== undefined && data["dns-resolver"] !== null){
let data10 = data["dns-resolver"];
vErrors = checkMap(vErrors, data10, instancePath+"/dns-resolver", MAPS[75]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10["config"] !== undefined && data10["config"] !== null){
if(!(validate76(data10.config, {instancePath:instancePath+"/dns-resolver/config",parentData:data10,parentDataProperty:"config",rootData}))){
vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors);
errors = vErrors.length;
}
}
if(data10["running"] !== undefined && data10["running"] !== null){
if(!(validate76(data10.running, {instancePath:instancePath+"/dns-resolver/running",parentData:data10,parentDataProperty:"running",rootData}))){
vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors);
errors = vErrors.length;
}
}
}
}
if(data["ovn"] !== undefined){
let data13 = data.ovn;
vErrors = checkMap(vErrors, data13, instancePath+"/ovn", MAPS[77]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13["bridge-mappings"] !== undefined && data13["bridge-mappings"] !== null){
let data14 = data13["bridge-mappings"];
vErrors = checkList(vErrors, data14, instancePath+"/ovn/bridge-mappings", LISTS[23]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data14)){
for(let i4=0; i4<data14.length; i4++){
vErrors = checkMap(vErrors, data14[i4], instancePath+"/ovn/bridge-mappings/" + i4, MAPS[78]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
}
}
}
if(data["ovs-db"] !== undefined && data["ovs-db"] !== null){
let data16 = data["ovs-db"];
vErrors = checkMap(vErrors, data16, instancePath+"/ovs-db", MAPS[79]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(data16["external_ids"] !== undefined && data16["external_ids"] !== null){
vErrors = checkMap(vErrors, data16.external_ids, instancePath+"/ovs-db/external_ids", MAPS[80]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data16["other_config"] !== undefined && data16["other_config"] !== null){
vErrors = checkMap(vErrors, data16.other_config, instancePath+"/ovs-db/other_config", MAPS[81]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
}
if(data["hostname"] !== undefined && data["hostname"] !== null){
vErrors = checkMap(vErrors, data.hostname, instancePath+"/hostname", MAPS[82]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
validate1.errors = vErrors;
return errors === 0;
}
function validate0(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[0]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["spec"] !== undefined && data["spec"] !== null){
let data0 = data.spec;
vErrors = checkMap(vErrors, data0, instancePath+"/spec", MAPS[1]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0["config"] !== undefined && data0["config"] !== null){
if(!(validate1(data0.config, {instancePath:instancePath+"/spec/config",parentData:data0,parentDataProperty:"config",rootData}))){
vErrors = vErrors === null ? validate1.errors : vErrors.concat(validate1.errors);
errors = vErrors.length;
}
}
}
}
}
validate0.errors = vErrors;
return errors === 0;
}
function validate82(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[85]);
if(vErrors !== null){
errors = vErrors.length;
}
validate82.errors = vErrors;
return errors === 0;
}
function validate84(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[86]);
if(vErrors !== null){
errors = vErrors.length;
}
validate84.errors = vErrors;
return errors === 0;
}
function validate86(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[87]);
if(vErrors !== null){
errors = vErrors.length;
}
validate86.errors = vErrors;
return errors === 0;
}
function validate81(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[84]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["labels"] !== undefined && data["labels"] !== null){
if(!(validate82(data.labels, {instancePath:instancePath+"/labels",parentData:data,parentDataProperty:"labels",rootData}))){
vErrors = vErrors === null ? validate82.errors : vErrors.concat(validate82.errors);
errors = vErrors.length;
}
}
if(data["annotations"] !== undefined && data["annotations"] !== null){
if(!(validate84(data.annotations, {instancePath:instancePath+"/annotations",parentData:data,parentDataProperty:"annotations",rootData}))){
vErrors = vErrors === null ? validate84.errors : vErrors.concat(validate84.errors);
errors = vErrors.length;
}
}
if(data["ownerReferences"] !== undefined && data["ownerReferences"] !== null){
let data2 = data.ownerReferences;
vErrors = checkList(vErrors, data2, instancePath+"/ownerReferences", LISTS[24]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data2)){
for(let i0=0; i0<data2.length; i0++){
if(!(validate86(data2[i0], {instancePath:instancePath+"/ownerReferences/" + i0,parentData:data2,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate86.errors : vErrors.concat(validate86.errors);
errors = vErrors.length;
}
}
}
}
if(data["finalizers"] !== undefined && data["finalizers"] !== null){
vErrors = checkList(vErrors, data.finalizers, instancePath+"/finalizers", LISTS[25]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data["managedFields"] !== undefined && data["managedFields"] !== null){
let data5 = data.managedFields;
vErrors = checkList(vErrors, data5, instancePath+"/managedFields", LISTS[26]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data5)){
for(let i1=0; i1<data5.length; i1++){
vErrors = checkMap(vErrors, data5[i1], instancePath+"/managedFields/" + i1, MAPS[88]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
}
}
validate81.errors = vErrors;
return errors === 0;
}
function validate89(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkList(vErrors, data, instancePath, LISTS[27]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data)){
for(let i0=0; i0<data.length; i0++){
vErrors = checkMap(vErrors, data[i0], instancePath+"/" + i0, MAPS[90]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
validate89.errors = vErrors;
return errors === 0;
}
function validate91(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkList(vErrors, data, instancePath, LISTS[28]);
if(vErrors !== null){
errors = vErrors.length;
}
validate91.errors = vErrors;
return errors === 0;
}
function validate80(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[83]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["metadata"] !== undefined && data["metadata"] !== null){
if(!(validate81(data.metadata, {instancePath:instancePath+"/metadata",parentData:data,parentDataProperty:"metadata",rootData}))){
vErrors = vErrors === null ? validate81.errors : vErrors.concat(validate81.errors);
errors = vErrors.length;
}
}
if(data["spec"] !== undefined && data["spec"] !== null){
let data1 = data.spec;
vErrors = checkMap(vErrors, data1, instancePath+"/spec", MAPS[89]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1["clusterNetwork"] !== undefined && data1["clusterNetwork"] !== null){
if(!(validate89(data1.clusterNetwork, {instancePath:instancePath+"/spec/clusterNetwork",parentData:data1,parentDataProperty:"clusterNetwork",rootData}))){
vErrors = vErrors === null ? validate89.errors : vErrors.concat(validate89.errors);
errors = vErrors.length;
}
}
if(data1["serviceNetwork"] !== undefined && data1["serviceNetwork"] !== null){
if(!(validate91(data1.serviceNetwork, {instancePath:instancePath+"/spec/serviceNetwork",parentData:data1,parentDataProperty:"serviceNetwork",rootData}))){
vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors);
errors = vErrors.length;
}
}
}
}
if(data["status"] !== undefined && data["status"] !== null){
let data4 = data.status;
vErrors = checkMap(vErrors, data4, instancePath+"/status", MAPS[91]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4["clusterNetwork"] !== undefined && data4["clusterNetwork"] !== null){
if(!(validate89(data4.clusterNetwork, {instancePath:instancePath+"/status/clusterNetwork",parentData:data4,parentDataProperty:"clusterNetwork",rootData}))){
vErrors = vErrors === null ? validate89.errors : vErrors.concat(validate89.errors);
errors = vErrors.length;
}
}
if(data4["serviceNetwork"] !== undefined && data4["serviceNetwork"] !== null){
if(!(validate91(data4.serviceNetwork, {instancePath:instancePath+"/status/serviceNetwork",parentData:data4,parentDataProperty:"serviceNetwork",rootData}))){
vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors);
errors = vErrors.length;
}
}
}
}
}
validate80.errors = vErrors;
return errors === 0;
}
function validate95(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[92]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["hosts"] !== undefined && data["hosts"] !== null){
let data0 = data.hosts;
vErrors = checkList(vErrors, data0, instancePath+"/hosts", LISTS[29]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data0)){
for(let i0=0; i0<data0.length; i0++){
let data1 = data0[i0];
vErrors = checkMap(vErrors, data1, instancePath+"/hosts/" + i0, MAPS[93]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1["networkConfig"] !== undefined && data1["networkConfig"] !== null){
if(!(validate1(data1.networkConfig, {instancePath:instancePath+"/hosts/" + i0+"/networkConfig",parentData:data1,parentDataProperty:"networkConfig",rootData}))){
vErrors = vErrors === null ? validate1.errors : vErrors.concat(validate1.errors);
errors = vErrors.length;
}
}
}
}
}
}
}
validate95.errors = vErrors;
return errors === 0;
}
function validate97(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[94]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["hosts"] !== undefined && data["hosts"] !== null){
let data0 = data.hosts;
vErrors = checkList(vErrors, data0, instancePath+"/hosts", LISTS[30]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data0)){
for(let i0=0; i0<data0.length; i0++){
let data1 = data0[i0];
vErrors = checkMap(vErrors, data1, instancePath+"/hosts/" + i0, MAPS[95]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1["networkConfig"] !== undefined && data1["networkConfig"] !== null){
if(!(validate1(data1.networkConfig, {instancePath:instancePath+"/hosts/" + i0+"/networkConfig",parentData:data1,parentDataProperty:"networkConfig",rootData}))){
vErrors = vErrors === null ? validate1.errors : vErrors.concat(validate1.errors);
errors = vErrors.length;
}
}
}
}
}
}
}
validate97.errors = vErrors;
return errors === 0;
}
function validate99(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[96]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["platform"] !== undefined && data["platform"] !== null){
let data0 = data.platform;
vErrors = checkMap(vErrors, data0, instancePath+"/platform", MAPS[97]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0["baremetal"] !== undefined && data0["baremetal"] !== null){
let data1 = data0.baremetal;
vErrors = checkMap(vErrors, data1, instancePath+"/platform/baremetal", MAPS[98]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1["hosts"] !== undefined && data1["hosts"] !== null){
let data2 = data1.hosts;
vErrors = checkList(vErrors, data2, instancePath+"/platform/baremetal/hosts", LISTS[31]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data2)){
for(let i0=0; i0<data2.length; i0++){
let data3 = data2[i0];
vErrors = checkMap(vErrors, data3, instancePath+"/platform/baremetal/hosts/" + i0, MAPS[99]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3["networkConfig"] !== undefined && data3["networkConfig"] !== null){
if(!(validate1(data3.networkConfig, {instancePath:instancePath+"/platform/baremetal/hosts/" + i0+"/networkConfig",parentData:data3,parentDataProperty:"networkConfig",rootData}))){
vErrors = vErrors === null ? validate1.errors : vErrors.concat(validate1.errors);
errors = vErrors.length;
}
}
}
}
}
}
}
}
}
}
}
validate99.errors = vErrors;
return errors === 0;
}
function validate104(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[104]);
if(vErrors !== null){
errors = vErrors.length;
}
validate104.errors = vErrors;
return errors === 0;
}
function validate106(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[106]);
if(vErrors !== null){
errors = vErrors.length;
}
validate106.errors = vErrors;
return errors === 0;
}
function validate101(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[100]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["metadata"] !== undefined && data["metadata"] !== null){
let data0 = data.metadata;
vErrors = checkMap(vErrors, data0, instancePath+"/metadata", MAPS[101]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0["labels"] !== undefined && data0["labels"] !== null){
if(!(validate82(data0.labels, {instancePath:instancePath+"/metadata/labels",parentData:data0,parentDataProperty:"labels",rootData}))){
vErrors = vErrors === null ? validate82.errors : vErrors.concat(validate82.errors);
errors = vErrors.length;
}
}
if(data0["annotations"] !== undefined && data0["annotations"] !== null){
vErrors = checkMap(vErrors, data0.annotations, instancePath+"/metadata/annotations", MAPS[102]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data0["ownerReferences"] !== undefined && data0["ownerReferences"] !== null){
let data3 = data0.ownerReferences;
vErrors = checkList(vErrors, data3, instancePath+"/metadata/ownerReferences", LISTS[24]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data3)){
for(let i0=0; i0<data3.length; i0++){
if(!(validate86(data3[i0], {instancePath:instancePath+"/metadata/ownerReferences/" + i0,parentData:data3,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate86.errors : vErrors.concat(validate86.errors);
errors = vErrors.length;
}
}
}
}
if(data0["finalizers"] !== undefined && data0["finalizers"] !== null){
vErrors = checkList(vErrors, data0.finalizers, instancePath+"/metadata/finalizers", LISTS[25]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data0["managedFields"] !== undefined && data0["managedFields"] !== null){
let data6 = data0.managedFields;
vErrors = checkList(vErrors, data6, instancePath+"/metadata/managedFields", LISTS[26]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data6)){
for(let i1=0; i1<data6.length; i1++){
vErrors = checkMap(vErrors, data6[i1], instancePath+"/metadata/managedFields/" + i1, MAPS[88]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
}
}
}
if(data["spec"] !== undefined && data["spec"] !== null){
let data8 = data.spec;
vErrors = checkMap(vErrors, data8, instancePath+"/spec", MAPS[103]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8["selector"] !== undefined && data8["selector"] !== null){
if(!(validate104(data8.selector, {instancePath:instancePath+"/spec/selector",parentData:data8,parentDataProperty:"selector",rootData}))){
vErrors = vErrors === null ? validate104.errors : vErrors.concat(validate104.errors);
errors = vErrors.length;
}
}
if(data8["ports"] !== undefined && data8["ports"] !== null){
let data10 = data8.ports;
vErrors = checkList(vErrors, data10, instancePath+"/spec/ports", LISTS[32]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data10)){
for(let i2=0; i2<data10.length; i2++){
vErrors = checkMap(vErrors, data10[i2], instancePath+"/spec/ports/" + i2, MAPS[105]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
}
if(data8["clusterIPs"] !== undefined && data8["clusterIPs"] !== null){
vErrors = checkList(vErrors, data8.clusterIPs, instancePath+"/spec/clusterIPs", LISTS[33]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data8["ipFamilies"] !== undefined && data8["ipFamilies"] !== null){
vErrors = checkList(vErrors, data8.ipFamilies, instancePath+"/spec/ipFamilies", LISTS[34]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data8["loadBalancerSourceRanges"] !== undefined && data8["loadBalancerSourceRanges"] !== null){
vErrors = checkList(vErrors, data8.loadBalancerSourceRanges, instancePath+"/spec/loadBalancerSourceRanges", LISTS[35]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data8["externalIPs"] !== undefined && data8["externalIPs"] !== null){
vErrors = checkList(vErrors, data8.externalIPs, instancePath+"/spec/externalIPs", LISTS[36]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
}
if(data["status"] !== undefined && data["status"] !== null){
if(!(validate106(data.status, {instancePath:instancePath+"/status",parentData:data,parentDataProperty:"status",rootData}))){
vErrors = vErrors === null ? validate106.errors : vErrors.concat(validate106.errors);
errors = vErrors.length;
}
}
}
validate101.errors = vErrors;
return errors === 0;
}
function validate111(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[110]);
if(vErrors !== null){
errors = vErrors.length;
}
validate111.errors = vErrors;
return errors === 0;
}
function validate113(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[111]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["values"] !== undefined && data["values"] !== null){
vErrors = checkList(vErrors, data.values, instancePath+"/values", LISTS[38]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
validate113.errors = vErrors;
return errors === 0;
}
function validate110(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[109]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["matchLabels"] !== undefined && data["matchLabels"] !== null){
if(!(validate111(data.matchLabels, {instancePath:instancePath+"/matchLabels",parentData:data,parentDataProperty:"matchLabels",rootData}))){
vErrors = vErrors === null ? validate111.errors : vErrors.concat(validate111.errors);
errors = vErrors.length;
}
}
if(data["matchExpressions"] !== undefined && data["matchExpressions"] !== null){
let data1 = data.matchExpressions;
vErrors = checkList(vErrors, data1, instancePath+"/matchExpressions", LISTS[37]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data1)){
for(let i0=0; i0<data1.length; i0++){
if(!(validate113(data1[i0], {instancePath:instancePath+"/matchExpressions/" + i0,parentData:data1,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate113.errors : vErrors.concat(validate113.errors);
errors = vErrors.length;
}
}
}
}
}
validate110.errors = vErrors;
return errors === 0;
}
function validate116(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkList(vErrors, data, instancePath, LISTS[40]);
if(vErrors !== null){
errors = vErrors.length;
}
validate116.errors = vErrors;
return errors === 0;
}
function validate118(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[115]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["passwordSecret"] !== undefined && data["passwordSecret"] !== null){
vErrors = checkMap(vErrors, data.passwordSecret, instancePath+"/passwordSecret", MAPS[116]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data["addressFamilies"] !== undefined && data["addressFamilies"] !== null){
vErrors = checkList(vErrors, data.addressFamilies, instancePath+"/addressFamilies", LISTS[42]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data["toAdvertise"] !== undefined && data["toAdvertise"] !== null){
let data2 = data.toAdvertise;
vErrors = checkMap(vErrors, data2, instancePath+"/toAdvertise", MAPS[117]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2["allowed"] !== undefined && data2["allowed"] !== null){
let data3 = data2.allowed;
vErrors = checkMap(vErrors, data3, instancePath+"/toAdvertise/allowed", MAPS[118]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3["prefixes"] !== undefined && data3["prefixes"] !== null){
if(!(validate116(data3.prefixes, {instancePath:instancePath+"/toAdvertise/allowed/prefixes",parentData:data3,parentDataProperty:"prefixes",rootData}))){
vErrors = vErrors === null ? validate116.errors : vErrors.concat(validate116.errors);
errors = vErrors.length;
}
}
}
}
if(data2["nextHop"] !== undefined && data2["nextHop"] !== null){
vErrors = checkMap(vErrors, data2.nextHop, instancePath+"/toAdvertise/nextHop", MAPS[119]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data2["withLocalPref"] !== undefined && data2["withLocalPref"] !== null){
let data6 = data2.withLocalPref;
vErrors = checkList(vErrors, data6, instancePath+"/toAdvertise/withLocalPref", LISTS[43]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data6)){
for(let i0=0; i0<data6.length; i0++){
let data7 = data6[i0];
vErrors = checkMap(vErrors, data7, instancePath+"/toAdvertise/withLocalPref/" + i0, MAPS[120]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7["prefixes"] !== undefined && data7["prefixes"] !== null){
vErrors = checkList(vErrors, data7.prefixes, instancePath+"/toAdvertise/withLocalPref/" + i0+"/prefixes", LISTS[44]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
}
}
}
if(data2["withCommunity"] !== undefined && data2["withCommunity"] !== null){
let data9 = data2.withCommunity;
vErrors = checkList(vErrors, data9, instancePath+"/toAdvertise/withCommunity", LISTS[45]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data9)){
for(let i1=0; i1<data9.length; i1++){
let data10 = data9[i1];
vErrors = checkMap(vErrors, data10, instancePath+"/toAdvertise/withCommunity/" + i1, MAPS[121]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10["prefixes"] !== undefined && data10["prefixes"] !== null){
vErrors = checkList(vErrors, data10.prefixes, instancePath+"/toAdvertise/withCommunity/" + i1+"/prefixes", LISTS[46]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
}
}
}
}
}
if(data["toReceive"] !== undefined && data["toReceive"] !== null){
let data12 = data.toReceive;
vErrors = checkMap(vErrors, data12, instancePath+"/toReceive", MAPS[122]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12["allowed"] !== undefined && data12["allowed"] !== null){
let data13 = data12.allowed;
vErrors = checkMap(vErrors, data13, instancePath+"/toReceive/allowed", MAPS[123]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13["prefixes"] !== undefined && data13["prefixes"] !== null){
let data14 = data13.prefixes;
vErrors = checkList(vErrors, data14, instancePath+"/toReceive/allowed/prefixes", LISTS[47]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data14)){
for(let i2=0; i2<data14.length; i2++){
vErrors = checkMap(vErrors, data14[i2], instancePath+"/toReceive/allowed/prefixes/" + i2, MAPS[124]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
}
}
}
}
}
}
validate118.errors = vErrors;
return errors === 0;
}
function validate108(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[107]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["metadata"] !== undefined && data["metadata"] !== null){
if(!(validate81(data.metadata, {instancePath:instancePath+"/metadata",parentData:data,parentDataProperty:"metadata",rootData}))){
vErrors = vErrors === null ? validate81.errors : vErrors.concat(validate81.errors);
errors = vErrors.length;
}
}
if(data["spec"] !== undefined && data["spec"] !== null){
let data1 = data.spec;
vErrors = checkMap(vErrors, data1, instancePath+"/spec", MAPS[108]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1["nodeSelector"] !== undefined && data1["nodeSelector"] !== null){
if(!(validate110(data1.nodeSelector, {instancePath:instancePath+"/spec/nodeSelector",parentData:data1,parentDataProperty:"nodeSelector",rootData}))){
vErrors = vErrors === null ? validate110.errors : vErrors.concat(validate110.errors);
errors = vErrors.length;
}
}
if(data1["raw"] !== undefined && data1["raw"] !== null){
vErrors = checkMap(vErrors, data1.raw, instancePath+"/spec/raw", MAPS[112]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data1["bgp"] !== undefined && data1["bgp"] !== null){
let data4 = data1.bgp;
vErrors = checkMap(vErrors, data4, instancePath+"/spec/bgp", MAPS[113]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4["routers"] !== undefined && data4["routers"] !== null){
let data5 = data4.routers;
vErrors = checkList(vErrors, data5, instancePath+"/spec/bgp/routers", LISTS[39]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data5)){
for(let i0=0; i0<data5.length; i0++){
let data6 = data5[i0];
vErrors = checkMap(vErrors, data6, instancePath+"/spec/bgp/routers/" + i0, MAPS[114]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6["prefixes"] !== undefined && data6["prefixes"] !== null){
if(!(validate116(data6.prefixes, {instancePath:instancePath+"/spec/bgp/routers/" + i0+"/prefixes",parentData:data6,parentDataProperty:"prefixes",rootData}))){
vErrors = vErrors === null ? validate116.errors : vErrors.concat(validate116.errors);
errors = vErrors.length;
}
}
if(data6["neighbors"] !== undefined && data6["neighbors"] !== null){
let data8 = data6.neighbors;
vErrors = checkList(vErrors, data8, instancePath+"/spec/bgp/routers/" + i0+"/neighbors", LISTS[41]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data8)){
for(let i1=0; i1<data8.length; i1++){
if(!(validate118(data8[i1], {instancePath:instancePath+"/spec/bgp/routers/" + i0+"/neighbors/" + i1,parentData:data8,parentDataProperty:i1,rootData}))){
vErrors = vErrors === null ? validate118.errors : vErrors.concat(validate118.errors);
errors = vErrors.length;
}
}
}
}
if(data6["imports"] !== undefined && data6["imports"] !== null){
let data10 = data6.imports;
vErrors = checkList(vErrors, data10, instancePath+"/spec/bgp/routers/" + i0+"/imports", LISTS[48]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data10)){
for(let i2=0; i2<data10.length; i2++){
vErrors = checkMap(vErrors, data10[i2], instancePath+"/spec/bgp/routers/" + i0+"/imports/" + i2, MAPS[125]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
}
if(data6["evpn"] !== undefined && data6["evpn"] !== null){
vErrors = checkMap(vErrors, data6.evpn, instancePath+"/spec/bgp/routers/" + i0+"/evpn", MAPS[126]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
}
}
}
if(data4["bfdProfiles"] !== undefined && data4["bfdProfiles"] !== null){
let data13 = data4.bfdProfiles;
vErrors = checkList(vErrors, data13, instancePath+"/spec/bgp/bfdProfiles", LISTS[49]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data13)){
for(let i3=0; i3<data13.length; i3++){
vErrors = checkMap(vErrors, data13[i3], instancePath+"/spec/bgp/bfdProfiles/" + i3, MAPS[127]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
}
}
}
}
}
if(data["status"] !== undefined && data["status"] !== null){
if(!(validate106(data.status, {instancePath:instancePath+"/status",parentData:data,parentDataProperty:"status",rootData}))){
vErrors = vErrors === null ? validate106.errors : vErrors.concat(validate106.errors);
errors = vErrors.length;
}
}
}
validate108.errors = vErrors;
return errors === 0;
}
function validate122(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[128]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["metadata"] !== undefined && data["metadata"] !== null){
if(!(validate81(data.metadata, {instancePath:instancePath+"/metadata",parentData:data,parentDataProperty:"metadata",rootData}))){
vErrors = vErrors === null ? validate81.errors : vErrors.concat(validate81.errors);
errors = vErrors.length;
}
}
if(data["spec"] !== undefined && data["spec"] !== null){
let data1 = data.spec;
vErrors = checkMap(vErrors, data1, instancePath+"/spec", MAPS[129]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1["nodeSelector"] !== undefined && data1["nodeSelector"] !== null){
if(!(validate110(data1.nodeSelector, {instancePath:instancePath+"/spec/nodeSelector",parentData:data1,parentDataProperty:"nodeSelector",rootData}))){
vErrors = vErrors === null ? validate110.errors : vErrors.concat(validate110.errors);
errors = vErrors.length;
}
}
}
}
if(data["status"] !== undefined && data["status"] !== null){
vErrors = checkMap(vErrors, data.status, instancePath+"/status", MAPS[130]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
validate122.errors = vErrors;
return errors === 0;
}
function validate125(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[131]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["metadata"] !== undefined && data["metadata"] !== null){
if(!(validate81(data.metadata, {instancePath:instancePath+"/metadata",parentData:data,parentDataProperty:"metadata",rootData}))){
vErrors = vErrors === null ? validate81.errors : vErrors.concat(validate81.errors);
errors = vErrors.length;
}
}
if(data["spec"] !== undefined && data["spec"] !== null){
let data1 = data.spec;
vErrors = checkMap(vErrors, data1, instancePath+"/spec", MAPS[132]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1["addresses"] !== undefined && data1["addresses"] !== null){
vErrors = checkList(vErrors, data1.addresses, instancePath+"/spec/addresses", LISTS[50]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data1["bgpAdvertisements"] !== undefined && data1["bgpAdvertisements"] !== null){
let data3 = data1.bgpAdvertisements;
vErrors = checkList(vErrors, data3, instancePath+"/spec/bgpAdvertisements", LISTS[51]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data3)){
for(let i0=0; i0<data3.length; i0++){
let data4 = data3[i0];
vErrors = checkMap(vErrors, data4, instancePath+"/spec/bgpAdvertisements/" + i0, MAPS[133]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4["communities"] !== undefined && data4["communities"] !== null){
vErrors = checkList(vErrors, data4.communities, instancePath+"/spec/bgpAdvertisements/" + i0+"/communities", LISTS[52]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
}
}
}
}
}
if(data["status"] !== undefined && data["status"] !== null){
if(!(validate106(data.status, {instancePath:instancePath+"/status",parentData:data,parentDataProperty:"status",rootData}))){
vErrors = vErrors === null ? validate106.errors : vErrors.concat(validate106.errors);
errors = vErrors.length;
}
}
}
validate125.errors = vErrors;
return errors === 0;
}
function validate130(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[135]);
if(vErrors !== null){
errors = vErrors.length;
}
validate130.errors = vErrors;
return errors === 0;
}
function validate128(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[134]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["metadata"] !== undefined && data["metadata"] !== null){
if(!(validate81(data.metadata, {instancePath:instancePath+"/metadata",parentData:data,parentDataProperty:"metadata",rootData}))){
vErrors = vErrors === null ? validate81.errors : vErrors.concat(validate81.errors);
errors = vErrors.length;
}
}
if(data["spec"] !== undefined && data["spec"] !== null){
if(!(validate130(data.spec, {instancePath:instancePath+"/spec",parentData:data,parentDataProperty:"spec",rootData}))){
vErrors = vErrors === null ? validate130.errors : vErrors.concat(validate130.errors);
errors = vErrors.length;
}
}
if(data["status"] !== undefined && data["status"] !== null){
if(!(validate106(data.status, {instancePath:instancePath+"/status",parentData:data,parentDataProperty:"status",rootData}))){
vErrors = vErrors === null ? validate106.errors : vErrors.concat(validate106.errors);
errors = vErrors.length;
}
}
}
validate128.errors = vErrors;
return errors === 0;
}
function validate138(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[139]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["values"] !== undefined && data["values"] !== null){
vErrors = checkList(vErrors, data.values, instancePath+"/values", LISTS[56]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
validate138.errors = vErrors;
return errors === 0;
}
function validate136(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[138]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["matchLabels"] !== undefined && data["matchLabels"] !== null){
if(!(validate111(data.matchLabels, {instancePath:instancePath+"/matchLabels",parentData:data,parentDataProperty:"matchLabels",rootData}))){
vErrors = vErrors === null ? validate111.errors : vErrors.concat(validate111.errors);
errors = vErrors.length;
}
}
if(data["matchExpressions"] !== undefined && data["matchExpressions"] !== null){
let data1 = data.matchExpressions;
vErrors = checkList(vErrors, data1, instancePath+"/matchExpressions", LISTS[55]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data1)){
for(let i0=0; i0<data1.length; i0++){
if(!(validate138(data1[i0], {instancePath:instancePath+"/matchExpressions/" + i0,parentData:data1,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate138.errors : vErrors.concat(validate138.errors);
errors = vErrors.length;
}
}
}
}
}
validate136.errors = vErrors;
return errors === 0;
}
function validate135(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkList(vErrors, data, instancePath, LISTS[54]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data)){
for(let i0=0; i0<data.length; i0++){
if(!(validate136(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate136.errors : vErrors.concat(validate136.errors);
errors = vErrors.length;
}
}
}
validate135.errors = vErrors;
return errors === 0;
}
function validate133(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[136]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["metadata"] !== undefined && data["metadata"] !== null){
if(!(validate81(data.metadata, {instancePath:instancePath+"/metadata",parentData:data,parentDataProperty:"metadata",rootData}))){
vErrors = vErrors === null ? validate81.errors : vErrors.concat(validate81.errors);
errors = vErrors.length;
}
}
if(data["spec"] !== undefined && data["spec"] !== null){
let data1 = data.spec;
vErrors = checkMap(vErrors, data1, instancePath+"/spec", MAPS[137]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1["ipAddressPools"] !== undefined && data1["ipAddressPools"] !== null){
vErrors = checkList(vErrors, data1.ipAddressPools, instancePath+"/spec/ipAddressPools", LISTS[53]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data1["ipAddressPoolSelectors"] !== undefined && data1["ipAddressPoolSelectors"] !== null){
if(!(validate135(data1.ipAddressPoolSelectors, {instancePath:instancePath+"/spec/ipAddressPoolSelectors",parentData:data1,parentDataProperty:"ipAddressPoolSelectors",rootData}))){
vErrors = vErrors === null ? validate135.errors : vErrors.concat(validate135.errors);
errors = vErrors.length;
}
}
if(data1["nodeSelectors"] !== undefined && data1["nodeSelectors"] !== null){
if(!(validate135(data1.nodeSelectors, {instancePath:instancePath+"/spec/nodeSelectors",parentData:data1,parentDataProperty:"nodeSelectors",rootData}))){
vErrors = vErrors === null ? validate135.errors : vErrors.concat(validate135.errors);
errors = vErrors.length;
}
}
if(data1["peers"] !== undefined && data1["peers"] !== null){
vErrors = checkList(vErrors, data1.peers, instancePath+"/spec/peers", LISTS[57]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data1["communities"] !== undefined && data1["communities"] !== null){
vErrors = checkList(vErrors, data1.communities, instancePath+"/spec/communities", LISTS[58]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data1["serviceSelectors"] !== undefined && data1["serviceSelectors"] !== null){
if(!(validate135(data1.serviceSelectors, {instancePath:instancePath+"/spec/serviceSelectors",parentData:data1,parentDataProperty:"serviceSelectors",rootData}))){
vErrors = vErrors === null ? validate135.errors : vErrors.concat(validate135.errors);
errors = vErrors.length;
}
}
}
}
if(data["status"] !== undefined && data["status"] !== null){
if(!(validate106(data.status, {instancePath:instancePath+"/status",parentData:data,parentDataProperty:"status",rootData}))){
vErrors = vErrors === null ? validate106.errors : vErrors.concat(validate106.errors);
errors = vErrors.length;
}
}
}
validate133.errors = vErrors;
return errors === 0;
}
function validate149(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[143]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["values"] !== undefined && data["values"] !== null){
vErrors = checkList(vErrors, data.values, instancePath+"/values", LISTS[61]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
validate149.errors = vErrors;
return errors === 0;
}
function validate147(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[142]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["matchLabels"] !== undefined && data["matchLabels"] !== null){
if(!(validate111(data.matchLabels, {instancePath:instancePath+"/matchLabels",parentData:data,parentDataProperty:"matchLabels",rootData}))){
vErrors = vErrors === null ? validate111.errors : vErrors.concat(validate111.errors);
errors = vErrors.length;
}
}
if(data["matchExpressions"] !== undefined && data["matchExpressions"] !== null){
let data1 = data.matchExpressions;
vErrors = checkList(vErrors, data1, instancePath+"/matchExpressions", LISTS[60]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data1)){
for(let i0=0; i0<data1.length; i0++){
if(!(validate149(data1[i0], {instancePath:instancePath+"/matchExpressions/" + i0,parentData:data1,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate149.errors : vErrors.concat(validate149.errors);
errors = vErrors.length;
}
}
}
}
}
validate147.errors = vErrors;
return errors === 0;
}
function validate145(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[140]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["metadata"] !== undefined && data["metadata"] !== null){
if(!(validate81(data.metadata, {instancePath:instancePath+"/metadata",parentData:data,parentDataProperty:"metadata",rootData}))){
vErrors = vErrors === null ? validate81.errors : vErrors.concat(validate81.errors);
errors = vErrors.length;
}
}
if(data["spec"] !== undefined && data["spec"] !== null){
let data1 = data.spec;
vErrors = checkMap(vErrors, data1, instancePath+"/spec", MAPS[141]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1["nodeSelectors"] !== undefined && data1["nodeSelectors"] !== null){
let data2 = data1.nodeSelectors;
vErrors = checkList(vErrors, data2, instancePath+"/spec/nodeSelectors", LISTS[59]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data2)){
for(let i0=0; i0<data2.length; i0++){
if(!(validate147(data2[i0], {instancePath:instancePath+"/spec/nodeSelectors/" + i0,parentData:data2,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate147.errors : vErrors.concat(validate147.errors);
errors = vErrors.length;
}
}
}
}
}
}
if(data["status"] !== undefined && data["status"] !== null){
if(!(validate106(data.status, {instancePath:instancePath+"/status",parentData:data,parentDataProperty:"status",rootData}))){
vErrors = vErrors === null ? validate106.errors : vErrors.concat(validate106.errors);
errors = vErrors.length;
}
}
}
validate145.errors = vErrors;
return errors === 0;
}
function validate156(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[146]);
if(vErrors !== null){
errors = vErrors.length;
}
validate156.errors = vErrors;
return errors === 0;
}
function validate153(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[144]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["metadata"] !== undefined && data["metadata"] !== null){
if(!(validate81(data.metadata, {instancePath:instancePath+"/metadata",parentData:data,parentDataProperty:"metadata",rootData}))){
vErrors = vErrors === null ? validate81.errors : vErrors.concat(validate81.errors);
errors = vErrors.length;
}
}
if(data["spec"] !== undefined && data["spec"] !== null){
let data1 = data.spec;
vErrors = checkMap(vErrors, data1, instancePath+"/spec", MAPS[145]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1["nodeSelectors"] !== undefined && data1["nodeSelectors"] !== null){
if(!(validate135(data1.nodeSelectors, {instancePath:instancePath+"/spec/nodeSelectors",parentData:data1,parentDataProperty:"nodeSelectors",rootData}))){
vErrors = vErrors === null ? validate135.errors : vErrors.concat(validate135.errors);
errors = vErrors.length;
}
}
if(data1["passwordSecret"] !== undefined && data1["passwordSecret"] !== null){
if(!(validate156(data1.passwordSecret, {instancePath:instancePath+"/spec/passwordSecret",parentData:data1,parentDataProperty:"passwordSecret",rootData}))){
vErrors = vErrors === null ? validate156.errors : vErrors.concat(validate156.errors);
errors = vErrors.length;
}
}
}
}
if(data["status"] !== undefined && data["status"] !== null){
if(!(validate106(data.status, {instancePath:instancePath+"/status",parentData:data,parentDataProperty:"status",rootData}))){
vErrors = vErrors === null ? validate106.errors : vErrors.concat(validate106.errors);
errors = vErrors.length;
}
}
}
validate153.errors = vErrors;
return errors === 0;
}
function validate159(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[147]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["metadata"] !== undefined && data["metadata"] !== null){
if(!(validate81(data.metadata, {instancePath:instancePath+"/metadata",parentData:data,parentDataProperty:"metadata",rootData}))){
vErrors = vErrors === null ? validate81.errors : vErrors.concat(validate81.errors);
errors = vErrors.length;
}
}
if(data["spec"] !== undefined && data["spec"] !== null){
let data1 = data.spec;
vErrors = checkMap(vErrors, data1, instancePath+"/spec", MAPS[148]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1["communities"] !== undefined && data1["communities"] !== null){
let data2 = data1.communities;
vErrors = checkList(vErrors, data2, instancePath+"/spec/communities", LISTS[62]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data2)){
for(let i0=0; i0<data2.length; i0++){
vErrors = checkMap(vErrors, data2[i0], instancePath+"/spec/communities/" + i0, MAPS[149]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
}
}
}
if(data["status"] !== undefined && data["status"] !== null){
if(!(validate106(data.status, {instancePath:instancePath+"/status",parentData:data,parentDataProperty:"status",rootData}))){
vErrors = vErrors === null ? validate106.errors : vErrors.concat(validate106.errors);
errors = vErrors.length;
}
}
}
validate159.errors = vErrors;
return errors === 0;
}
function validate162(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[150]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["metadata"] !== undefined && data["metadata"] !== null){
if(!(validate81(data.metadata, {instancePath:instancePath+"/metadata",parentData:data,parentDataProperty:"metadata",rootData}))){
vErrors = vErrors === null ? validate81.errors : vErrors.concat(validate81.errors);
errors = vErrors.length;
}
}
if(data["spec"] !== undefined && data["spec"] !== null){
let data1 = data.spec;
vErrors = checkMap(vErrors, data1, instancePath+"/spec", MAPS[151]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1["addresses"] !== undefined && data1["addresses"] !== null){
vErrors = checkList(vErrors, data1.addresses, instancePath+"/spec/addresses", LISTS[63]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data1["serviceAllocation"] !== undefined && data1["serviceAllocation"] !== null){
let data3 = data1.serviceAllocation;
vErrors = checkMap(vErrors, data3, instancePath+"/spec/serviceAllocation", MAPS[152]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3["namespaces"] !== undefined && data3["namespaces"] !== null){
vErrors = checkList(vErrors, data3.namespaces, instancePath+"/spec/serviceAllocation/namespaces", LISTS[64]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data3["namespaceSelectors"] !== undefined && data3["namespaceSelectors"] !== null){
if(!(validate135(data3.namespaceSelectors, {instancePath:instancePath+"/spec/serviceAllocation/namespaceSelectors",parentData:data3,parentDataProperty:"namespaceSelectors",rootData}))){
vErrors = vErrors === null ? validate135.errors : vErrors.concat(validate135.errors);
errors = vErrors.length;
}
}
if(data3["serviceSelectors"] !== undefined && data3["serviceSelectors"] !== null){
if(!(validate135(data3.serviceSelectors, {instancePath:instancePath+"/spec/serviceAllocation/serviceSelectors",parentData:data3,parentDataProperty:"serviceSelectors",rootData}))){
vErrors = vErrors === null ? validate135.errors : vErrors.concat(validate135.errors);
errors = vErrors.length;
}
}
}
}
}
}
if(data["status"] !== undefined && data["status"] !== null){
if(!(validate106(data.status, {instancePath:instancePath+"/status",parentData:data,parentDataProperty:"status",rootData}))){
vErrors = vErrors === null ? validate106.errors : vErrors.concat(validate106.errors);
errors = vErrors.length;
}
}
}
validate162.errors = vErrors;
return errors === 0;
}
function validate167(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[153]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["metadata"] !== undefined && data["metadata"] !== null){
if(!(validate81(data.metadata, {instancePath:instancePath+"/metadata",parentData:data,parentDataProperty:"metadata",rootData}))){
vErrors = vErrors === null ? validate81.errors : vErrors.concat(validate81.errors);
errors = vErrors.length;
}
}
if(data["spec"] !== undefined && data["spec"] !== null){
let data1 = data.spec;
vErrors = checkMap(vErrors, data1, instancePath+"/spec", MAPS[154]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1["ipAddressPools"] !== undefined && data1["ipAddressPools"] !== null){
vErrors = checkList(vErrors, data1.ipAddressPools, instancePath+"/spec/ipAddressPools", LISTS[65]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data1["ipAddressPoolSelectors"] !== undefined && data1["ipAddressPoolSelectors"] !== null){
if(!(validate135(data1.ipAddressPoolSelectors, {instancePath:instancePath+"/spec/ipAddressPoolSelectors",parentData:data1,parentDataProperty:"ipAddressPoolSelectors",rootData}))){
vErrors = vErrors === null ? validate135.errors : vErrors.concat(validate135.errors);
errors = vErrors.length;
}
}
if(data1["nodeSelectors"] !== undefined && data1["nodeSelectors"] !== null){
if(!(validate135(data1.nodeSelectors, {instancePath:instancePath+"/spec/nodeSelectors",parentData:data1,parentDataProperty:"nodeSelectors",rootData}))){
vErrors = vErrors === null ? validate135.errors : vErrors.concat(validate135.errors);
errors = vErrors.length;
}
}
if(data1["interfaces"] !== undefined && data1["interfaces"] !== null){
vErrors = checkList(vErrors, data1.interfaces, instancePath+"/spec/interfaces", LISTS[66]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data1["serviceSelectors"] !== undefined && data1["serviceSelectors"] !== null){
if(!(validate135(data1.serviceSelectors, {instancePath:instancePath+"/spec/serviceSelectors",parentData:data1,parentDataProperty:"serviceSelectors",rootData}))){
vErrors = vErrors === null ? validate135.errors : vErrors.concat(validate135.errors);
errors = vErrors.length;
}
}
if(data1["preferredNodeSelectors"] !== undefined && data1["preferredNodeSelectors"] !== null){
let data7 = data1.preferredNodeSelectors;
vErrors = checkList(vErrors, data7, instancePath+"/spec/preferredNodeSelectors", LISTS[67]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data7)){
for(let i0=0; i0<data7.length; i0++){
let data8 = data7[i0];
vErrors = checkMap(vErrors, data8, instancePath+"/spec/preferredNodeSelectors/" + i0, MAPS[155]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8["preference"] !== undefined && data8["preference"] !== null){
if(!(validate110(data8.preference, {instancePath:instancePath+"/spec/preferredNodeSelectors/" + i0+"/preference",parentData:data8,parentDataProperty:"preference",rootData}))){
vErrors = vErrors === null ? validate110.errors : vErrors.concat(validate110.errors);
errors = vErrors.length;
}
}
}
}
}
}
}
}
if(data["status"] !== undefined && data["status"] !== null){
if(!(validate106(data.status, {instancePath:instancePath+"/status",parentData:data,parentDataProperty:"status",rootData}))){
vErrors = vErrors === null ? validate106.errors : vErrors.concat(validate106.errors);
errors = vErrors.length;
}
}
}
validate167.errors = vErrors;
return errors === 0;
}
function validate177(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[159]);
if(vErrors !== null){
errors = vErrors.length;
}
validate177.errors = vErrors;
return errors === 0;
}
function validate183(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[161]);
if(vErrors !== null){
errors = vErrors.length;
}
validate183.errors = vErrors;
return errors === 0;
}
function validate186(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[164]);
if(vErrors !== null){
errors = vErrors.length;
}
validate186.errors = vErrors;
return errors === 0;
}
function validate185(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[162]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["nodeAffinity"] !== undefined && data["nodeAffinity"] !== null){
let data0 = data.nodeAffinity;
vErrors = checkMap(vErrors, data0, instancePath+"/nodeAffinity", MAPS[163]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0["preferredDuringSchedulingIgnoredDuringExecution"] !== undefined && data0["preferredDuringSchedulingIgnoredDuringExecution"] !== null){
let data1 = data0.preferredDuringSchedulingIgnoredDuringExecution;
vErrors = checkList(vErrors, data1, instancePath+"/nodeAffinity/preferredDuringSchedulingIgnoredDuringExecution", LISTS[71]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data1)){
for(let i0=0; i0<data1.length; i0++){
if(!(validate186(data1[i0], {instancePath:instancePath+"/nodeAffinity/preferredDuringSchedulingIgnoredDuringExecution/" + i0,parentData:data1,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate186.errors : vErrors.concat(validate186.errors);
errors = vErrors.length;
}
}
}
}
}
}
if(data["podAffinity"] !== undefined && data["podAffinity"] !== null){
let data3 = data.podAffinity;
vErrors = checkMap(vErrors, data3, instancePath+"/podAffinity", MAPS[165]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3["preferredDuringSchedulingIgnoredDuringExecution"] !== undefined && data3["preferredDuringSchedulingIgnoredDuringExecution"] !== null){
let data4 = data3.preferredDuringSchedulingIgnoredDuringExecution;
vErrors = checkList(vErrors, data4, instancePath+"/podAffinity/preferredDuringSchedulingIgnoredDuringExecution", LISTS[72]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data4)){
for(let i1=0; i1<data4.length; i1++){
if(!(validate186(data4[i1], {instancePath:instancePath+"/podAffinity/preferredDuringSchedulingIgnoredDuringExecution/" + i1,parentData:data4,parentDataProperty:i1,rootData}))){
vErrors = vErrors === null ? validate186.errors : vErrors.concat(validate186.errors);
errors = vErrors.length;
}
}
}
}
}
}
if(data["podAntiAffinity"] !== undefined && data["podAntiAffinity"] !== null){
let data6 = data.podAntiAffinity;
vErrors = checkMap(vErrors, data6, instancePath+"/podAntiAffinity", MAPS[166]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6["preferredDuringSchedulingIgnoredDuringExecution"] !== undefined && data6["preferredDuringSchedulingIgnoredDuringExecution"] !== null){
let data7 = data6.preferredDuringSchedulingIgnoredDuringExecution;
vErrors = checkList(vErrors, data7, instancePath+"/podAntiAffinity/preferredDuringSchedulingIgnoredDuringExecution", LISTS[73]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data7)){
for(let i2=0; i2<data7.length; i2++){
if(!(validate186(data7[i2], {instancePath:instancePath+"/podAntiAffinity/preferredDuringSchedulingIgnoredDuringExecution/" + i2,parentData:data7,parentDataProperty:i2,rootData}))){
vErrors = vErrors === null ? validate186.errors : vErrors.concat(validate186.errors);
errors = vErrors.length;
}
}
}
}
}
}
}
validate185.errors = vErrors;
return errors === 0;
}
function validate181(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[160]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["annotations"] !== undefined && data["annotations"] !== null){
if(!(validate84(data.annotations, {instancePath:instancePath+"/annotations",parentData:data,parentDataProperty:"annotations",rootData}))){
vErrors = vErrors === null ? validate84.errors : vErrors.concat(validate84.errors);
errors = vErrors.length;
}
}
if(data["resources"] !== undefined && data["resources"] !== null){
if(!(validate183(data.resources, {instancePath:instancePath+"/resources",parentData:data,parentDataProperty:"resources",rootData}))){
vErrors = vErrors === null ? validate183.errors : vErrors.concat(validate183.errors);
errors = vErrors.length;
}
}
if(data["affinity"] !== undefined && data["affinity"] !== null){
if(!(validate185(data.affinity, {instancePath:instancePath+"/affinity",parentData:data,parentDataProperty:"affinity",rootData}))){
vErrors = vErrors === null ? validate185.errors : vErrors.concat(validate185.errors);
errors = vErrors.length;
}
}
}
validate181.errors = vErrors;
return errors === 0;
}
function validate174(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[156]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["metadata"] !== undefined && data["metadata"] !== null){
if(!(validate81(data.metadata, {instancePath:instancePath+"/metadata",parentData:data,parentDataProperty:"metadata",rootData}))){
vErrors = vErrors === null ? validate81.errors : vErrors.concat(validate81.errors);
errors = vErrors.length;
}
}
if(data["spec"] !== undefined && data["spec"] !== null){
let data1 = data.spec;
vErrors = checkMap(vErrors, data1, instancePath+"/spec", MAPS[157]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1["frrk8sConfig"] !== undefined && data1["frrk8sConfig"] !== null){
let data2 = data1.frrk8sConfig;
vErrors = checkMap(vErrors, data2, instancePath+"/spec/frrk8sConfig", MAPS[158]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2["alwaysBlock"] !== undefined && data2["alwaysBlock"] !== null){
vErrors = checkList(vErrors, data2.alwaysBlock, instancePath+"/spec/frrk8sConfig/alwaysBlock", LISTS[68]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
}
if(data1["nodeSelector"] !== undefined && data1["nodeSelector"] !== null){
if(!(validate104(data1.nodeSelector, {instancePath:instancePath+"/spec/nodeSelector",parentData:data1,parentDataProperty:"nodeSelector",rootData}))){
vErrors = vErrors === null ? validate104.errors : vErrors.concat(validate104.errors);
errors = vErrors.length;
}
}
if(data1["speakerTolerations"] !== undefined && data1["speakerTolerations"] !== null){
let data5 = data1.speakerTolerations;
vErrors = checkList(vErrors, data5, instancePath+"/spec/speakerTolerations", LISTS[69]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data5)){
for(let i0=0; i0<data5.length; i0++){
if(!(validate177(data5[i0], {instancePath:instancePath+"/spec/speakerTolerations/" + i0,parentData:data5,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate177.errors : vErrors.concat(validate177.errors);
errors = vErrors.length;
}
}
}
}
if(data1["controllerNodeSelector"] !== undefined && data1["controllerNodeSelector"] !== null){
if(!(validate104(data1.controllerNodeSelector, {instancePath:instancePath+"/spec/controllerNodeSelector",parentData:data1,parentDataProperty:"controllerNodeSelector",rootData}))){
vErrors = vErrors === null ? validate104.errors : vErrors.concat(validate104.errors);
errors = vErrors.length;
}
}
if(data1["controllerTolerations"] !== undefined && data1["controllerTolerations"] !== null){
let data8 = data1.controllerTolerations;
vErrors = checkList(vErrors, data8, instancePath+"/spec/controllerTolerations", LISTS[70]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data8)){
for(let i1=0; i1<data8.length; i1++){
if(!(validate177(data8[i1], {instancePath:instancePath+"/spec/controllerTolerations/" + i1,parentData:data8,parentDataProperty:i1,rootData}))){
vErrors = vErrors === null ? validate177.errors : vErrors.concat(validate177.errors);
errors = vErrors.length;
}
}
}
}
if(data1["speakerConfig"] !== undefined && data1["speakerConfig"] !== null){
if(!(validate181(data1.speakerConfig, {instancePath:instancePath+"/spec/speakerConfig",parentData:data1,parentDataProperty:"speakerConfig",rootData}))){
vErrors = vErrors === null ? validate181.errors : vErrors.concat(validate181.errors);
errors = vErrors.length;
}
}
if(data1["controllerConfig"] !== undefined && data1["controllerConfig"] !== null){
if(!(validate181(data1.controllerConfig, {instancePath:instancePath+"/spec/controllerConfig",parentData:data1,parentDataProperty:"controllerConfig",rootData}))){
vErrors = vErrors === null ? validate181.errors : vErrors.concat(validate181.errors);
errors = vErrors.length;
}
}
}
}
if(data["status"] !== undefined && data["status"] !== null){
if(!(validate106(data.status, {instancePath:instancePath+"/status",parentData:data,parentDataProperty:"status",rootData}))){
vErrors = vErrors === null ? validate106.errors : vErrors.concat(validate106.errors);
errors = vErrors.length;
}
}
}
validate174.errors = vErrors;
return errors === 0;
}
function validate199(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[169]);
if(vErrors !== null){
errors = vErrors.length;
}
validate199.errors = vErrors;
return errors === 0;
}
function validate196(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[168]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["nodeSelector"] !== undefined && data["nodeSelector"] !== null){
if(!(validate104(data.nodeSelector, {instancePath:instancePath+"/nodeSelector",parentData:data,parentDataProperty:"nodeSelector",rootData}))){
vErrors = vErrors === null ? validate104.errors : vErrors.concat(validate104.errors);
errors = vErrors.length;
}
}
if(data["tolerations"] !== undefined && data["tolerations"] !== null){
let data1 = data.tolerations;
vErrors = checkList(vErrors, data1, instancePath+"/tolerations", LISTS[74]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data1)){
for(let i0=0; i0<data1.length; i0++){
if(!(validate177(data1[i0], {instancePath:instancePath+"/tolerations/" + i0,parentData:data1,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate177.errors : vErrors.concat(validate177.errors);
errors = vErrors.length;
}
}
}
}
if(data["affinity"] !== undefined && data["affinity"] !== null){
if(!(validate199(data.affinity, {instancePath:instancePath+"/affinity",parentData:data,parentDataProperty:"affinity",rootData}))){
vErrors = vErrors === null ? validate199.errors : vErrors.concat(validate199.errors);
errors = vErrors.length;
}
}
if(data["infraNodeSelector"] !== undefined && data["infraNodeSelector"] !== null){
if(!(validate104(data.infraNodeSelector, {instancePath:instancePath+"/infraNodeSelector",parentData:data,parentDataProperty:"infraNodeSelector",rootData}))){
vErrors = vErrors === null ? validate104.errors : vErrors.concat(validate104.errors);
errors = vErrors.length;
}
}
if(data["infraTolerations"] !== undefined && data["infraTolerations"] !== null){
let data5 = data.infraTolerations;
vErrors = checkList(vErrors, data5, instancePath+"/infraTolerations", LISTS[75]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data5)){
for(let i1=0; i1<data5.length; i1++){
if(!(validate177(data5[i1], {instancePath:instancePath+"/infraTolerations/" + i1,parentData:data5,parentDataProperty:i1,rootData}))){
vErrors = vErrors === null ? validate177.errors : vErrors.concat(validate177.errors);
errors = vErrors.length;
}
}
}
}
if(data["infraAffinity"] !== undefined && data["infraAffinity"] !== null){
if(!(validate199(data.infraAffinity, {instancePath:instancePath+"/infraAffinity",parentData:data,parentDataProperty:"infraAffinity",rootData}))){
vErrors = vErrors === null ? validate199.errors : vErrors.concat(validate199.errors);
errors = vErrors.length;
}
}
if(data["selfSignConfiguration"] !== undefined && data["selfSignConfiguration"] !== null){
vErrors = checkMap(vErrors, data.selfSignConfiguration, instancePath+"/selfSignConfiguration", MAPS[170]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data["probeConfiguration"] !== undefined && data["probeConfiguration"] !== null){
let data9 = data.probeConfiguration;
vErrors = checkMap(vErrors, data9, instancePath+"/probeConfiguration", MAPS[171]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9["dns"] !== undefined && data9["dns"] !== null){
vErrors = checkMap(vErrors, data9.dns, instancePath+"/probeConfiguration/dns", MAPS[172]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
}
if(data["metricsConfiguration"] !== undefined && data["metricsConfiguration"] !== null){
vErrors = checkMap(vErrors, data.metricsConfiguration, instancePath+"/metricsConfiguration", MAPS[173]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
validate196.errors = vErrors;
return errors === 0;
}
function validate194(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[167]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["metadata"] !== undefined && data["metadata"] !== null){
if(!(validate81(data.metadata, {instancePath:instancePath+"/metadata",parentData:data,parentDataProperty:"metadata",rootData}))){
vErrors = vErrors === null ? validate81.errors : vErrors.concat(validate81.errors);
errors = vErrors.length;
}
}
if(data["spec"] !== undefined && data["spec"] !== null){
if(!(validate196(data.spec, {instancePath:instancePath+"/spec",parentData:data,parentDataProperty:"spec",rootData}))){
vErrors = vErrors === null ? validate196.errors : vErrors.concat(validate196.errors);
errors = vErrors.length;
}
}
if(data["status"] !== undefined && data["status"] !== null){
if(!(validate106(data.status, {instancePath:instancePath+"/status",parentData:data,parentDataProperty:"status",rootData}))){
vErrors = vErrors === null ? validate106.errors : vErrors.concat(validate106.errors);
errors = vErrors.length;
}
}
}
validate194.errors = vErrors;
return errors === 0;
}
function validate206(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[174]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["metadata"] !== undefined && data["metadata"] !== null){
if(!(validate81(data.metadata, {instancePath:instancePath+"/metadata",parentData:data,parentDataProperty:"metadata",rootData}))){
vErrors = vErrors === null ? validate81.errors : vErrors.concat(validate81.errors);
errors = vErrors.length;
}
}
if(data["spec"] !== undefined && data["spec"] !== null){
if(!(validate196(data.spec, {instancePath:instancePath+"/spec",parentData:data,parentDataProperty:"spec",rootData}))){
vErrors = vErrors === null ? validate196.errors : vErrors.concat(validate196.errors);
errors = vErrors.length;
}
}
if(data["status"] !== undefined && data["status"] !== null){
if(!(validate106(data.status, {instancePath:instancePath+"/status",parentData:data,parentDataProperty:"status",rootData}))){
vErrors = vErrors === null ? validate106.errors : vErrors.concat(validate106.errors);
errors = vErrors.length;
}
}
}
validate206.errors = vErrors;
return errors === 0;
}
function validate212(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[176]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["nodeSelector"] !== undefined && data["nodeSelector"] !== null){
vErrors = checkMap(vErrors, data.nodeSelector, instancePath+"/nodeSelector", MAPS[177]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data["capture"] !== undefined && data["capture"] !== null){
vErrors = checkMap(vErrors, data.capture, instancePath+"/capture", MAPS[178]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data["desiredState"] !== undefined && data["desiredState"] !== null){
if(!(validate1(data.desiredState, {instancePath:instancePath+"/desiredState",parentData:data,parentDataProperty:"desiredState",rootData}))){
vErrors = vErrors === null ? validate1.errors : vErrors.concat(validate1.errors);
errors = vErrors.length;
}
}
}
validate212.errors = vErrors;
return errors === 0;
}
function validate210(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[175]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["metadata"] !== undefined && data["metadata"] !== null){
if(!(validate81(data.metadata, {instancePath:instancePath+"/metadata",parentData:data,parentDataProperty:"metadata",rootData}))){
vErrors = vErrors === null ? validate81.errors : vErrors.concat(validate81.errors);
errors = vErrors.length;
}
}
if(data["spec"] !== undefined && data["spec"] !== null){
if(!(validate212(data.spec, {instancePath:instancePath+"/spec",parentData:data,parentDataProperty:"spec",rootData}))){
vErrors = vErrors === null ? validate212.errors : vErrors.concat(validate212.errors);
errors = vErrors.length;
}
}
if(data["status"] !== undefined && data["status"] !== null){
if(!(validate106(data.status, {instancePath:instancePath+"/status",parentData:data,parentDataProperty:"status",rootData}))){
vErrors = vErrors === null ? validate106.errors : vErrors.concat(validate106.errors);
errors = vErrors.length;
}
}
}
validate210.errors = vErrors;
return errors === 0;
}
function validate216(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[179]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["metadata"] !== undefined && data["metadata"] !== null){
if(!(validate81(data.metadata, {instancePath:instancePath+"/metadata",parentData:data,parentDataProperty:"metadata",rootData}))){
vErrors = vErrors === null ? validate81.errors : vErrors.concat(validate81.errors);
errors = vErrors.length;
}
}
if(data["spec"] !== undefined && data["spec"] !== null){
if(!(validate212(data.spec, {instancePath:instancePath+"/spec",parentData:data,parentDataProperty:"spec",rootData}))){
vErrors = vErrors === null ? validate212.errors : vErrors.concat(validate212.errors);
errors = vErrors.length;
}
}
if(data["status"] !== undefined && data["status"] !== null){
if(!(validate106(data.status, {instancePath:instancePath+"/status",parentData:data,parentDataProperty:"status",rootData}))){
vErrors = vErrors === null ? validate106.errors : vErrors.concat(validate106.errors);
errors = vErrors.length;
}
}
}
validate216.errors = vErrors;
return errors === 0;
}
function validate220(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[180]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["metadata"] !== undefined && data["metadata"] !== null){
if(!(validate81(data.metadata, {instancePath:instancePath+"/metadata",parentData:data,parentDataProperty:"metadata",rootData}))){
vErrors = vErrors === null ? validate81.errors : vErrors.concat(validate81.errors);
errors = vErrors.length;
}
}
if(data["spec"] !== undefined && data["spec"] !== null){
let data1 = data.spec;
vErrors = checkMap(vErrors, data1, instancePath+"/spec", MAPS[181]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1["clusterNetwork"] !== undefined && data1["clusterNetwork"] !== null){
let data2 = data1.clusterNetwork;
vErrors = checkList(vErrors, data2, instancePath+"/spec/clusterNetwork", LISTS[76]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data2)){
for(let i0=0; i0<data2.length; i0++){
vErrors = checkMap(vErrors, data2[i0], instancePath+"/spec/clusterNetwork/" + i0, MAPS[182]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
}
if(data1["serviceNetwork"] !== undefined && data1["serviceNetwork"] !== null){
vErrors = checkList(vErrors, data1.serviceNetwork, instancePath+"/spec/serviceNetwork", LISTS[77]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data1["defaultNetwork"] !== undefined && data1["defaultNetwork"] !== null){
let data5 = data1.defaultNetwork;
vErrors = checkMap(vErrors, data5, instancePath+"/spec/defaultNetwork", MAPS[183]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5["ovnKubernetesConfig"] !== undefined && data5["ovnKubernetesConfig"] !== null){
let data6 = data5.ovnKubernetesConfig;
vErrors = checkMap(vErrors, data6, instancePath+"/spec/defaultNetwork/ovnKubernetesConfig", MAPS[184]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6["ipv4"] !== undefined && data6["ipv4"] !== null){
vErrors = checkMap(vErrors, data6.ipv4, instancePath+"/spec/defaultNetwork/ovnKubernetesConfig/ipv4", MAPS[185]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data6["ipv6"] !== undefined && data6["ipv6"] !== null){
vErrors = checkMap(vErrors, data6.ipv6, instancePath+"/spec/defaultNetwork/ovnKubernetesConfig/ipv6", MAPS[186]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data6["gatewayConfig"] !== undefined && data6["gatewayConfig"] !== null){
let data9 = data6.gatewayConfig;
vErrors = checkMap(vErrors, data9, instancePath+"/spec/defaultNetwork/ovnKubernetesConfig/gatewayConfig", MAPS[187]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9["ipv4"] !== undefined && data9["ipv4"] !== null){
vErrors = checkMap(vErrors, data9.ipv4, instancePath+"/spec/defaultNetwork/ovnKubernetesConfig/gatewayConfig/ipv4", MAPS[188]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data9["ipv6"] !== undefined && data9["ipv6"] !== null){
vErrors = checkMap(vErrors, data9.ipv6, instancePath+"/spec/defaultNetwork/ovnKubernetesConfig/gatewayConfig/ipv6", MAPS[189]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
}
if(data6["egressIPConfig"] !== undefined && data6["egressIPConfig"] !== null){
vErrors = checkMap(vErrors, data6.egressIPConfig, instancePath+"/spec/defaultNetwork/ovnKubernetesConfig/egressIPConfig", MAPS[190]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
}
}
}
if(data1["additionalRoutingCapabilities"] !== undefined && data1["additionalRoutingCapabilities"] !== null){
let data13 = data1.additionalRoutingCapabilities;
vErrors = checkMap(vErrors, data13, instancePath+"/spec/additionalRoutingCapabilities", MAPS[191]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13["providers"] !== undefined && data13["providers"] !== null){
vErrors = checkList(vErrors, data13.providers, instancePath+"/spec/additionalRoutingCapabilities/providers", LISTS[78]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
}
}
}
if(data["status"] !== undefined && data["status"] !== null){
if(!(validate106(data.status, {instancePath:instancePath+"/status",parentData:data,parentDataProperty:"status",rootData}))){
vErrors = vErrors === null ? validate106.errors : vErrors.concat(validate106.errors);
errors = vErrors.length;
}
}
}
validate220.errors = vErrors;
return errors === 0;
}
function validate223(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[192]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["spec"] !== undefined && data["spec"] !== null){
let data0 = data.spec;
vErrors = checkMap(vErrors, data0, instancePath+"/spec", MAPS[193]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0["clusters"] !== undefined && data0["clusters"] !== null){
let data1 = data0.clusters;
vErrors = checkList(vErrors, data1, instancePath+"/spec/clusters", LISTS[79]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data1)){
for(let i0=0; i0<data1.length; i0++){
let data2 = data1[i0];
vErrors = checkMap(vErrors, data2, instancePath+"/spec/clusters/" + i0, MAPS[194]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2["nodes"] !== undefined && data2["nodes"] !== null){
let data3 = data2.nodes;
vErrors = checkList(vErrors, data3, instancePath+"/spec/clusters/" + i0+"/nodes", LISTS[80]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data3)){
for(let i1=0; i1<data3.length; i1++){
let data4 = data3[i1];
vErrors = checkMap(vErrors, data4, instancePath+"/spec/clusters/" + i0+"/nodes/" + i1, MAPS[195]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4["nodeNetwork"] !== undefined && data4["nodeNetwork"] !== null){
let data5 = data4.nodeNetwork;
vErrors = checkMap(vErrors, data5, instancePath+"/spec/clusters/" + i0+"/nodes/" + i1+"/nodeNetwork", MAPS[196]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5["config"] !== undefined && data5["config"] !== null){
if(!(validate1(data5.config, {instancePath:instancePath+"/spec/clusters/" + i0+"/nodes/" + i1+"/nodeNetwork/config",parentData:data5,parentDataProperty:"config",rootData}))){
vErrors = vErrors === null ? validate1.errors : vErrors.concat(validate1.errors);
errors = vErrors.length;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
validate223.errors = vErrors;
return errors === 0;
}
function validate225(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[197]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["spec"] !== undefined && data["spec"] !== null){
let data0 = data.spec;
vErrors = checkMap(vErrors, data0, instancePath+"/spec", MAPS[198]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0["clusters"] !== undefined && data0["clusters"] !== null){
let data1 = data0.clusters;
vErrors = checkList(vErrors, data1, instancePath+"/spec/clusters", LISTS[81]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data1)){
for(let i0=0; i0<data1.length; i0++){
let data2 = data1[i0];
vErrors = checkMap(vErrors, data2, instancePath+"/spec/clusters/" + i0, MAPS[199]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2["nodes"] !== undefined && data2["nodes"] !== null){
let data3 = data2.nodes;
vErrors = checkList(vErrors, data3, instancePath+"/spec/clusters/" + i0+"/nodes", LISTS[82]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data3)){
for(let i1=0; i1<data3.length; i1++){
let data4 = data3[i1];
vErrors = checkMap(vErrors, data4, instancePath+"/spec/clusters/" + i0+"/nodes/" + i1, MAPS[200]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4["nodeNetwork"] !== undefined && data4["nodeNetwork"] !== null){
let data5 = data4.nodeNetwork;
vErrors = checkMap(vErrors, data5, instancePath+"/spec/clusters/" + i0+"/nodes/" + i1+"/nodeNetwork", MAPS[201]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5["config"] !== undefined && data5["config"] !== null){
if(!(validate1(data5.config, {instancePath:instancePath+"/spec/clusters/" + i0+"/nodes/" + i1+"/nodeNetwork/config",parentData:data5,parentDataProperty:"config",rootData}))){
vErrors = vErrors === null ? validate1.errors : vErrors.concat(validate1.errors);
errors = vErrors.length;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
validate225.errors = vErrors;
return errors === 0;
}
function validate227(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[202]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["spec"] !== undefined && data["spec"] !== null){
let data0 = data.spec;
vErrors = checkMap(vErrors, data0, instancePath+"/spec", MAPS[203]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0["nodes"] !== undefined && data0["nodes"] !== null){
let data1 = data0.nodes;
vErrors = checkList(vErrors, data1, instancePath+"/spec/nodes", LISTS[83]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data1)){
for(let i0=0; i0<data1.length; i0++){
let data2 = data1[i0];
vErrors = checkMap(vErrors, data2, instancePath+"/spec/nodes/" + i0, MAPS[204]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2["nodeNetwork"] !== undefined && data2["nodeNetwork"] !== null){
let data3 = data2.nodeNetwork;
vErrors = checkMap(vErrors, data3, instancePath+"/spec/nodes/" + i0+"/nodeNetwork", MAPS[205]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3["config"] !== undefined && data3["config"] !== null){
if(!(validate1(data3.config, {instancePath:instancePath+"/spec/nodes/" + i0+"/nodeNetwork/config",parentData:data3,parentDataProperty:"config",rootData}))){
vErrors = vErrors === null ? validate1.errors : vErrors.concat(validate1.errors);
errors = vErrors.length;
}
}
}
}
}
}
}
}
}
}
}
validate227.errors = vErrors;
return errors === 0;
}
function validate230(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[208]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["pods"] !== undefined && data["pods"] !== null){
vErrors = checkList(vErrors, data.pods, instancePath+"/pods", LISTS[86]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data["services"] !== undefined && data["services"] !== null){
vErrors = checkList(vErrors, data.services, instancePath+"/services", LISTS[87]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data["masquerade"] !== undefined && data["masquerade"] !== null){
vErrors = checkList(vErrors, data.masquerade, instancePath+"/masquerade", LISTS[88]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
validate230.errors = vErrors;
return errors === 0;
}
function validate233(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkList(vErrors, data, instancePath, LISTS[89]);
if(vErrors !== null){
errors = vErrors.length;
}
validate233.errors = vErrors;
return errors === 0;
}
function validate229(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
vErrors = checkMap(vErrors, data, instancePath, MAPS[206]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["clusters"] !== undefined && data["clusters"] !== null){
let data0 = data.clusters;
vErrors = checkList(vErrors, data0, instancePath+"/clusters", LISTS[84]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data0)){
for(let i0=0; i0<data0.length; i0++){
let data1 = data0[i0];
vErrors = checkMap(vErrors, data1, instancePath+"/clusters/" + i0, MAPS[207]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1["include"] !== undefined && data1["include"] !== null){
vErrors = checkList(vErrors, data1.include, instancePath+"/clusters/" + i0+"/include", LISTS[85]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data1["networks"] !== undefined && data1["networks"] !== null){
if(!(validate230(data1.networks, {instancePath:instancePath+"/clusters/" + i0+"/networks",parentData:data1,parentDataProperty:"networks",rootData}))){
vErrors = vErrors === null ? validate230.errors : vErrors.concat(validate230.errors);
errors = vErrors.length;
}
}
}
}
}
}
if(data["metallb"] !== undefined && data["metallb"] !== null){
vErrors = checkMap(vErrors, data.metallb, instancePath+"/metallb", MAPS[209]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data["clusterNetworks"] !== undefined && data["clusterNetworks"] !== null){
if(!(validate230(data.clusterNetworks, {instancePath:instancePath+"/clusterNetworks",parentData:data,parentDataProperty:"clusterNetworks",rootData}))){
vErrors = vErrors === null ? validate230.errors : vErrors.concat(validate230.errors);
errors = vErrors.length;
}
}
if(data["ignore"] !== undefined && data["ignore"] !== null){
if(!(validate233(data.ignore, {instancePath:instancePath+"/ignore",parentData:data,parentDataProperty:"ignore",rootData}))){
vErrors = vErrors === null ? validate233.errors : vErrors.concat(validate233.errors);
errors = vErrors.length;
}
}
if(data["schema"] !== undefined && data["schema"] !== null){
vErrors = checkMap(vErrors, data.schema, instancePath+"/schema", MAPS[210]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data["rules"] !== undefined && data["rules"] !== null){
vErrors = checkMap(vErrors, data.rules, instancePath+"/rules", MAPS[211]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data["suppress"] !== undefined && data["suppress"] !== null){
let data9 = data.suppress;
vErrors = checkList(vErrors, data9, instancePath+"/suppress", LISTS[90]);
if(vErrors !== null){
errors = vErrors.length;
}
if(Array.isArray(data9)){
for(let i1=0; i1<data9.length; i1++){
let data10 = data9[i1];
vErrors = checkMap(vErrors, data10, instancePath+"/suppress/" + i1, MAPS[212]);
if(vErrors !== null){
errors = vErrors.length;
}
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10["codes"] !== undefined && data10["codes"] !== null){
vErrors = checkList(vErrors, data10.codes, instancePath+"/suppress/" + i1+"/codes", LISTS[91]);
if(vErrors !== null){
errors = vErrors.length;
}
}
if(data10["files"] !== undefined && data10["files"] !== null){
if(!(validate233(data10.files, {instancePath:instancePath+"/suppress/" + i1+"/files",parentData:data10,parentDataProperty:"files",rootData}))){
vErrors = vErrors === null ? validate233.errors : vErrors.concat(validate233.errors);
errors = vErrors.length;
}
}
if(data10["resources"] !== undefined && data10["resources"] !== null){
vErrors = checkList(vErrors, data10.resources, instancePath+"/suppress/" + i1+"/resources", LISTS[92]);
if(vErrors !== null){
errors = vErrors.length;
}
}
}
}
}
}
}
validate229.errors = vErrors;
return errors === 0;
}

const validators = new Map([
  ["agent-install.openshift.io/nmstateconfig_v1beta1", validate0],
  ["config.openshift.io/network_v1", validate80],
  ["core/agentconfig_v1alpha1", validate95],
  ["core/agentconfig_v1beta1", validate97],
  ["core/installconfig_v1", validate99],
  ["core/service_v1", validate101],
  ["frrk8s.metallb.io/frrconfiguration_v1beta1", validate108],
  ["k8s.ovn.org/egressservice_v1", validate122],
  ["metallb.io/addresspool_v1beta1", validate125],
  ["metallb.io/bfdprofile_v1beta1", validate128],
  ["metallb.io/bgpadvertisement_v1beta1", validate133],
  ["metallb.io/bgppeer_v1beta1", validate145],
  ["metallb.io/bgppeer_v1beta2", validate153],
  ["metallb.io/community_v1beta1", validate159],
  ["metallb.io/ipaddresspool_v1beta1", validate162],
  ["metallb.io/l2advertisement_v1beta1", validate167],
  ["metallb.io/metallb_v1beta1", validate174],
  ["nmstate.io/nmstate_v1", validate194],
  ["nmstate.io/nmstate_v1beta1", validate206],
  ["nmstate.io/nodenetworkconfigurationpolicy_v1", validate210],
  ["nmstate.io/nodenetworkconfigurationpolicy_v1beta1", validate216],
  ["operator.openshift.io/network_v1", validate220],
  ["ran.openshift.io/siteconfig_v1", validate223],
  ["ran.openshift.io/siteconfig_v2", validate225],
  ["siteconfig.open-cluster-management.io/clusterinstance_v1alpha1", validate227],
  ["symroute.io/settings_v1", validate229],
]);
const none: readonly SchemaProblem[] = [];

/** True if there is a schema of this name, `metallb.io/bgppeer_v1beta2`. */
export const hasSchema = (schema: string): boolean => validators.has(schema);

/** What is wrong with a resource by the schema of its kind and version, `metallb.io/bgppeer_v1beta2`. Nothing if there is no such schema. */
export function validate(schema: string, resource: SchemaData): readonly SchemaProblem[] {
  const run = validators.get(schema);
  return run === undefined || run(resource) ? none : problemsOf(run.errors, resource);
}
